package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One wanted snapshot and where it stands.
 *
 * @param changedAt when its state last changed
 * @param requestId the AWS request id of the answer that decided it; empty while there is none
 * @param duplicates further snapshots that carry the same identity and volume: shown, offered for deletion
 * @param resentTime when a person last had it sent again although an earlier send was in doubt, or null
 */
public record Intent(
        IntentKey key,
        SnapshotParameters parameters,
        IntentState state,
        Instant changedAt,
        String requestId,
        List<SnapshotId> duplicates,
        @Nullable Instant resentTime) {

    public Intent {
        duplicates = List.copyOf(duplicates);
    }

    /** An intent that was never sent again. */
    public Intent(
            IntentKey key,
            SnapshotParameters parameters,
            IntentState state,
            Instant changedAt,
            String requestId,
            List<SnapshotId> duplicates) {
        this(key, parameters, state, changedAt, requestId, duplicates, null);
    }

    /** When a person last had it sent again although an earlier send was in doubt. */
    public Optional<Instant> resentAt() {
        return Optional.ofNullable(resentTime);
    }

    /** The same intent in another state, decided now and by the answer with this request id. */
    public Intent with(IntentState next, Instant now, String answer) {
        return new Intent(key, parameters, next, now, answer, duplicates, resentTime);
    }

    /** The same intent in another state, decided now and not by an answer. */
    public Intent with(IntentState next, Instant now) {
        return with(next, now, requestId);
    }

    /** The same intent with these further snapshots. */
    public Intent withDuplicates(List<SnapshotId> found) {
        return new Intent(key, parameters, state, changedAt, requestId, found, resentTime);
    }

    /** The same intent, to be sent again by a person's will. */
    public Intent resent(Instant now) {
        return new Intent(key, parameters, new IntentState.Planned(), now, requestId, duplicates, now);
    }
}
