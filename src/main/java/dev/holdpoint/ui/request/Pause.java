package dev.holdpoint.ui.request;

import dev.holdpoint.model.Attestation.Statement;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Verdict;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the operator has said that writes are paused, and what there is to wait for until they may go on. Pure.
 *
 * @param since when they said so
 * @param how in what way
 * @param run the run that was begun meanwhile, or null
 * @param verdict where that run stands, or null
 */
record Pause(
        Instant since,
        String how,
        List<VolumeId> volumes,
        @Nullable RunId run,
        @Nullable Verdict verdict) {
    static final String PAUSED = "writes.paused";
    static final String RESUMED = "writes.resumed";

    /** What there is to be told. */
    enum Phase {
        /** Writes stand still and nothing is being taken. */
        IDLE,
        /** Points in time are still to be captured. */
        WAITING,
        /** The last point in time is captured: writes may go on at once. */
        RESUME,
        /** Some points in time will not be captured: there is nothing left to wait for. */
        IN_VAIN
    }

    Pause {
        volumes = List.copyOf(volumes);
    }

    /** Writes are paused now. */
    static Pause begin(Instant now, String how, List<VolumeId> volumes) {
        return new Pause(now, how, volumes, null, null);
    }

    /** What to record of it. */
    Statement statement() {
        return new Statement(since, PAUSED, how, volumes);
    }

    Phase phase() {
        if (verdict == null) {
            return Phase.IDLE;
        }
        if (verdict.captured() == verdict.total()) {
            return Phase.RESUME;
        }
        return verdict.captured() + verdict.stopped().size() >= verdict.total() ? Phase.IN_VAIN : Phase.WAITING;
    }

    /** A run was begun while writes are paused. */
    Pause taken(Run begun) {
        return new Pause(since, how, volumes, begun.id(), begun.verdict());
    }

    /** The same with its run as it stands now. */
    Pause seen(Board board) {
        return board.runs().stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .map(this::taken)
                .orElse(this);
    }

    /** What an open run says of a pause that was not ended, for example after a restart; the newest run first. */
    static Optional<Pause> in(Board board) {
        return board.runs().stream()
                .filter(Run::open)
                .flatMap(run -> of(run).stream())
                .findFirst();
    }

    private static Optional<Pause> of(Run run) {
        var last = run.attestation().statements().stream()
                .filter(statement -> statement.subject().equals(PAUSED)
                        || statement.subject().equals(RESUMED))
                .reduce((earlier, later) -> later);
        return last.filter(statement -> statement.subject().equals(PAUSED))
                .map(statement -> begin(statement.at(), statement.text(), statement.volumes())
                        .taken(run));
    }
}
