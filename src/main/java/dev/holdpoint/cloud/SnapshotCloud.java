package dev.holdpoint.cloud;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.List;

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

    /**
     * Asks EC2 whether it would allow this very request, for a set's member the whole set's. Nothing is created. Where
     * it would not, and the caller may decode what EC2 says of that, the answer names what is missing.
     */
    Permission dryRun(SnapshotParameters parameters);

    /**
     * The volumes with these ids as they are now, at most {@link SnapshotQuery#MAX_VALUES}; what does not exist is just
     * not there.
     *
     * @throws CloudException if EC2 could not be asked, or its answer cannot be trusted
     */
    List<Volume> volumes(List<VolumeId> ids) throws CloudException;

    /**
     * The instances with these ids as they are now, at most {@link SnapshotQuery#MAX_VALUES}.
     *
     * @throws CloudException if EC2 could not be asked, or its answer cannot be trusted
     */
    List<Instance> instances(List<String> ids) throws CloudException;

    /**
     * How many snapshots the account has in the Region. Reads every page of them.
     *
     * @throws CloudException if EC2 could not be asked, or an answer cannot be trusted
     */
    long countSnapshots() throws CloudException;

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
