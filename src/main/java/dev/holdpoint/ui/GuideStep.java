package dev.holdpoint.ui;

import dev.holdpoint.model.Verdict;
import java.util.Optional;

/** What comes next on the way to the first snapshot. Pure; any thread may call it. */
enum GuideStep {
    PICK(1, "volumes-table"),
    DESCRIBE(2, "volumes-request"),
    CHECK(3, "request-check"),
    TAKE(4, "request-submit"),
    CAPTURED(5, "verdict-captured"),
    RESTORABLE(6, "verdict-restorable"),
    STOPPED(6, "run-items"),
    DONE(6, "run-copy-ticket");

    /** How many there are: the way ends in one of the last. */
    static final int LAST = 6;

    private final int number;
    private final String target;

    GuideStep(int number, String target) {
        this.number = number;
        this.target = target;
    }

    /**
     * How far one has come.
     *
     * @param chosen whether a volume is
     * @param describing whether the page of the request is shown
     * @param checked whether EC2 said what it thinks of the request as it stands
     * @param verdict on the run that was begun since, if one was
     */
    record Progress(boolean chosen, boolean describing, boolean checked, Optional<Verdict> verdict) {}

    static GuideStep of(Progress progress) {
        return progress.verdict().map(GuideStep::of).orElseGet(() -> {
            if (!progress.chosen()) {
                return PICK;
            }
            if (!progress.describing()) {
                return DESCRIBE;
            }
            return progress.checked() ? TAKE : CHECK;
        });
    }

    private static GuideStep of(Verdict verdict) {
        if (verdict.answer() == Verdict.Answer.DO_NOT_BEGIN) {
            return STOPPED;
        }
        if (verdict.restorable() == verdict.total()) {
            return DONE;
        }
        return verdict.captured() == verdict.total() ? RESTORABLE : CAPTURED;
    }

    /** The node that it is about. */
    String target() {
        return target;
    }

    /** Which step it is, from 1. */
    int number() {
        return number;
    }
}
