package dev.holdpoint.model;

import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.OnEc2;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two lamps of a run and the one sentence that follows from them by the run's gate.
 *
 * @param captured how many points in time are fixed
 * @param restorable how many snapshots are {@code completed}
 * @param capturedTime when the last point in time was fixed, by EC2's clock; null until all are
 * @param restorableTime when the last snapshot completed; null until all are
 * @param stopped the volumes that will have no snapshot from this run, as it stands
 */
public record Verdict(
        Answer answer,
        int total,
        int captured,
        int restorable,
        @Nullable Instant capturedTime,
        @Nullable Instant restorableTime,
        List<VolumeId> stopped) {

    /** Whether maintenance may begin. */
    public enum Answer {
        SAFE,
        NOT_YET,
        DO_NOT_BEGIN
    }

    public Verdict {
        stopped = List.copyOf(stopped);
    }

    static Verdict of(Run run) {
        int total = run.intents().size();
        var captured = states(run, OnEc2.class);
        var restorable = states(run, Completed.class);
        var stopped = run.intents().stream()
                .filter(intent -> intent.state().ended() && !(intent.state() instanceof Completed))
                .map(intent -> intent.key().volume())
                .toList();
        return new Verdict(
                answer(run.gate(), total, captured.size(), restorable.size(), stopped),
                total,
                captured.size(),
                restorable.size(),
                captured.size() < total ? null : latest(captured.stream().map(OnEc2::startTime)),
                restorable.size() < total ? null : latest(restorable.stream().map(Completed::completedAt)),
                stopped);
    }

    private static Answer answer(Gate gate, int total, int captured, int restorable, List<VolumeId> stopped) {
        int lit = gate == Gate.ALL_CAPTURED ? captured : restorable;
        if (lit == total) {
            return Answer.SAFE;
        }
        return stopped.isEmpty() ? Answer.NOT_YET : Answer.DO_NOT_BEGIN;
    }

    private static <S extends IntentState> List<S> states(Run run, Class<S> kind) {
        return run.intents().stream()
                .map(Intent::state)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** When the last point in time was fixed, once all are. */
    public Optional<Instant> capturedAt() {
        return Optional.ofNullable(capturedTime);
    }

    /** When the last snapshot completed, once all have. */
    public Optional<Instant> restorableAt() {
        return Optional.ofNullable(restorableTime);
    }

    private static Instant latest(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder()).orElseThrow();
    }
}
