package dev.holdpoint.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one click of <em>Take</em>.
 *
 * @param description the operator's part
 * @param changeId the change ticket, or null
 * @param reconstructed whether it was rebuilt from the tags on EC2, after its journal was lost
 * @param attestation what the operator saw, accepted and stated
 */
public record Run(
        RunId id,
        Connection connection,
        Instant startedAt,
        String description,
        Gate gate,
        @Nullable String changeId,
        List<Intent> intents,
        boolean reconstructed,
        Attestation attestation) {

    /** Percent at which a member of a set may wait for the slowest. */
    private static final int NEARLY = 99;

    public Run {
        intents = List.copyOf(intents);
    }

    /** A run that this program began. */
    public Run(
            RunId id,
            Connection connection,
            Instant startedAt,
            String description,
            Gate gate,
            @Nullable String changeId,
            List<Intent> intents) {
        this(id, connection, startedAt, description, gate, changeId, intents, false, Attestation.NONE);
    }

    /** The same run with its intents as they are now. */
    public Run with(List<Intent> now) {
        return new Run(id, connection, startedAt, description, gate, changeId, now, reconstructed, attestation);
    }

    /** The same run with what the operator has attested by now. */
    public Run with(Attestation now) {
        return new Run(id, connection, startedAt, description, gate, changeId, intents, reconstructed, now);
    }

    /** The members of the set that {@code intent} belongs to, itself too; empty for a volume by itself. */
    public List<Intent> setOf(Intent intent) {
        return intent.parameters().set().isEmpty()
                ? List.of()
                : intents.stream()
                        .filter(other ->
                                other.key().intent().equals(intent.key().intent()))
                        .toList();
    }

    /**
     * The member that {@code intent} waits for: a set's snapshots stand at 99 % until the slowest of them is written
     * too. Empty if it does not wait, or is itself the slowest.
     */
    public Optional<Intent> waitsFor(Intent intent) {
        if (!(intent.state() instanceof IntentState.Captured there) || there.percent() < NEARLY) {
            return Optional.empty();
        }
        return setOf(intent).stream()
                .filter(other -> percent(other) < there.percent())
                .min(Comparator.comparingInt(Run::percent));
    }

    private static int percent(Intent intent) {
        return intent.state() instanceof IntentState.Captured there ? there.percent() : Integer.MAX_VALUE;
    }

    /** Whether the set of {@code intent} exists in part only: some members have a snapshot, others have none. */
    public boolean partial(Intent intent) {
        var members = setOf(intent);
        return members.stream().anyMatch(one -> one.state().snapshotId().isPresent())
                && members.stream()
                        .anyMatch(one -> one.state() instanceof IntentState.Absent
                                || (one.state().ended()
                                        && one.state().snapshotId().isEmpty()));
    }

    /** The change ticket, if one was named. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }

    /** Whether something may still happen to one of its snapshots. */
    public boolean open() {
        return intents.stream().anyMatch(intent -> !intent.state().ended());
    }

    /** What the operator may conclude from it now. */
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
