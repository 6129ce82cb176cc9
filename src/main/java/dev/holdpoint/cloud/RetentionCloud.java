package dev.holdpoint.cloud;

import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * EC2 as far as keeping and deleting snapshots afterwards goes, at one connection. Every call blocks: call it on a
 * virtual thread. Implementations are safe for use by many threads.
 */
public interface RetentionCloud {

    /**
     * Asks EC2 whether it would let us delete this snapshot. Nothing is deleted, and use and locks are not looked at.
     */
    Permission mayDelete(SnapshotId snapshot);

    /**
     * The images (AMIs) of ours that need each of these snapshots; one that none needs is left out. At most
     * {@link SnapshotQuery#MAX_VALUES} snapshots.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    Map<SnapshotId, List<String>> images(List<SnapshotId> snapshots) throws CloudException;

    /**
     * The lock of each of these snapshots in EC2's word (compliance, governance, compliance-cooloff); one that is not
     * locked, or no longer, is left out. At most {@link SnapshotQuery#MAX_VALUES} snapshots, all of which exist.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    Map<SnapshotId, String> locks(List<SnapshotId> snapshots) throws CloudException;

    /**
     * Writes the tag that says until when a snapshot is wanted.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    void keepUntil(SnapshotId snapshot, LocalDate utcDate) throws CloudException;
}
