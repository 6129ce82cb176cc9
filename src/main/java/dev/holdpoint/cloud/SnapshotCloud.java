package dev.holdpoint.cloud;

import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import java.time.Instant;

/**
 * EC2 as far as taking and following snapshots goes, at one connection. Every call blocks: call it on a virtual thread.
 * Implementations are safe for use by many threads.
 */
public interface SnapshotCloud {

    /**
     * Transmits one CreateSnapshot, or for the parameters of a set's member one CreateSnapshots, once: neither the
     * implementation nor what it stands on sends it a second time. Never throws for what AWS or the network did.
     *
     * @param signedAt the date to sign the request with, journalled before the call; EC2 refuses what reaches it 15
     *     minutes later, and the implementation what is not transmitted within 30 seconds
     */
    CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt);

    /** Asks EC2 whether it would allow this very request, for a set's member the whole set's. Nothing is created. */
    Permission dryRun(SnapshotParameters parameters);

    /**
     * Looks at our own snapshots, all pages.
     *
     * @throws CloudException if any page failed or cannot be trusted
     */
    Sightings look(SnapshotQuery query) throws CloudException;

    /**
     * Deletes a snapshot of ours; one that is gone already counts as deleted.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    void delete(SnapshotId snapshot) throws CloudException;

    /**
     * The ARN of whoever the credentials belong to now; a run goes on only if the account is still the one it began
     * with.
     *
     * @throws CloudException if AWS could not be asked
     */
    String callerArn() throws CloudException;
}
