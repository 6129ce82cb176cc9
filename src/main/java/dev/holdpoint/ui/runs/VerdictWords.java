package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.Verdict;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the two lamps, and the one sentence that follows from them. Any thread may call it. */
final class VerdictWords {
    private static final int NAMED = 3;

    private final Surroundings around;
    private final StateWords states;

    VerdictWords(Surroundings around) {
        this.around = around;
        this.states = new StateWords(around);
    }

    /** The first lamp: whether writes may resume. */
    String captured(Verdict verdict) {
        return verdict.capturedAt()
                .map(at -> around.text(
                        "verdict.captured.all",
                        verdict.captured(),
                        verdict.total(),
                        around.formats().utcTime(at)))
                .orElseGet(() -> around.text("verdict.captured.some", verdict.captured(), verdict.total()));
    }

    /** The second lamp: whether every snapshot can be restored, or how long that may take. */
    String restorable(Verdict verdict, String forecast) {
        return verdict.restorableAt()
                .map(at -> around.text(
                        "verdict.restorable.all",
                        verdict.restorable(),
                        verdict.total(),
                        around.formats().utcTime(at)))
                .orElseGet(() -> around.text(
                        forecast.isEmpty() ? "verdict.restorable.some" : "verdict.restorable.forecast",
                        verdict.restorable(),
                        verdict.total(),
                        forecast));
    }

    /** Whether maintenance may begin. */
    String line(Run run) {
        var verdict = run.verdict();
        return switch (verdict.answer()) {
            case SAFE -> safe(run.gate(), verdict);
            case NOT_YET -> notYet(run, verdict);
            case DO_NOT_BEGIN -> around.text("verdict.do-not-begin", stopped(run, verdict.stopped()));
        };
    }

    /** The same in a word, for a list of runs. */
    String brief(Verdict.Answer answer) {
        return switch (answer) {
            case SAFE -> around.text("verdict.brief.safe");
            case NOT_YET -> around.text("verdict.brief.not-yet");
            case DO_NOT_BEGIN -> around.text("verdict.brief.do-not-begin");
        };
    }

    private String safe(Gate gate, Verdict verdict) {
        return switch (gate) {
            case ALL_RESTORABLE ->
                around.text(
                        "verdict.safe",
                        verdict.total(),
                        verdict.restorableAt().map(around.formats()::utcTime).orElse(""));
            case ALL_CAPTURED ->
                around.text(
                        "verdict.safe.captured",
                        verdict.total(),
                        verdict.capturedAt().map(around.formats()::utcTime).orElse(""),
                        verdict.restorable());
        };
    }

    private String notYet(Run run, Verdict verdict) {
        int lit = run.gate() == Gate.ALL_CAPTURED ? verdict.captured() : verdict.restorable();
        long asking = run.intents().stream().filter(VerdictWords::asks).count();
        return asking == 0
                ? around.text("verdict.not-yet", verdict.total() - lit)
                : around.text("verdict.needs-you", asking);
    }

    private static boolean asks(Intent intent) {
        return intent.state() instanceof IntentState.Absent
                || (intent.state() instanceof IntentState.Waiting waiting
                        && waiting.reason() == IntentState.Wait.CONSENT);
    }

    private String stopped(Run run, List<VolumeId> volumes) {
        var named = run.intents().stream()
                .filter(intent -> volumes.contains(intent.key().volume()))
                .limit(NAMED)
                .map(intent ->
                        around.text("verdict.stopped", intent.key().volume().value(), states.word(intent.state())))
                .collect(Collectors.joining(", "));
        int more = volumes.size() - NAMED;
        return more > 0 ? around.text("verdict.stopped.more", named, more) : named;
    }
}
