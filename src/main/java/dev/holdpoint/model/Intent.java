package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;

/**
 * One wanted snapshot and where it stands.
 *
 * @param changedAt when its state last changed
 * @param requestId the AWS request id of the answer that decided it; empty while there is none
 * @param duplicates further snapshots that carry the same identity and volume: shown, offered for deletion
 */
public record Intent(
        IntentKey key,
        SnapshotParameters parameters,
        IntentState state,
        Instant changedAt,
        String requestId,
        List<SnapshotId> duplicates) {
    public Intent {
        duplicates = List.copyOf(duplicates);
    }
}
