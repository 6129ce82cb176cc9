package dev.holdpoint.cloud;

import dev.holdpoint.model.SnapshotId;
import java.time.Instant;

/** What one transmission of CreateSnapshot came to. */
public sealed interface CreateOutcome {

    /** EC2 named a snapshot of our volume, in an answer that can be trusted. */
    record Created(SnapshotId snapshot, Instant startTime, String requestId) implements CreateOutcome {}

    /** No snapshot came of it, for certain. */
    record NotExecuted(CloudFailure failure) implements CreateOutcome {}

    /** A snapshot may or may not have come of it: look it up, do not send again. */
    record Ambiguous(CloudFailure failure) implements CreateOutcome {}
}
