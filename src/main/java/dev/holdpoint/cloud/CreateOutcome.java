package dev.holdpoint.cloud;

import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.Map;

/** What one transmission of CreateSnapshot or CreateSnapshots came to. */
public sealed interface CreateOutcome {

    /** EC2 named a snapshot of our volume, in an answer that can be trusted. */
    record Created(SnapshotId snapshot, Instant startTime, String requestId) implements CreateOutcome {}

    /** EC2 named snapshots of volumes of our set, all of one point in time, in an answer that can be trusted. */
    record SetCreated(Map<VolumeId, SnapshotId> snapshots, Instant startTime, String requestId)
            implements CreateOutcome {
        /** An answer that names some members and not this one, which may have been detached meanwhile. */
        private static final String MISSING = "set-member-missing";

        public SetCreated {
            snapshots = Map.copyOf(snapshots);
        }

        /** What it comes to for one member. */
        public CreateOutcome of(VolumeId member) {
            var snapshot = snapshots.get(member);
            return snapshot == null
                    ? new Ambiguous(new CloudFailure(
                            CloudFailure.Kind.LOST, CloudFailure.Occurrence.POSSIBLY, MISSING, requestId, ""))
                    : new Created(snapshot, startTime, requestId);
        }
    }

    /** No snapshot came of it, for certain. */
    record NotExecuted(CloudFailure failure) implements CreateOutcome {}

    /** A snapshot may or may not have come of it: look it up, do not send again. */
    record Ambiguous(CloudFailure failure) implements CreateOutcome {}
}
