package dev.holdpoint.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a wanted snapshot stands (docs/protocol.md, section 3). Times without another word are this machine's, in UTC.
 */
public sealed interface IntentState {

    /** Not on the wire: what may be called off at once. */
    sealed interface Unsent extends IntentState {}

    /** On the wire, or it was, and nobody knows yet what came of it. */
    sealed interface InDoubt extends IntentState {
        /** The date that the request was signed with. */
        Instant signedAt();
    }

    /** EC2 named a snapshot and its point in time is fixed. */
    sealed interface OnEc2 extends IntentState {
        SnapshotId snapshot();

        /** The point in time, by EC2's clock. */
        Instant startTime();
    }

    /** Nothing more will happen to it, by itself or by a person. */
    sealed interface Ended extends IntentState {}

    /** Durable, not yet sent. */
    record Planned() implements Unsent {}

    /**
     * Not sent, because something must pass first; sent then without further asking, but for {@link Wait#CONSENT}.
     * {@code whyOrNull} is there if a person's word is wanted for what a look right before the sending found.
     */
    record Waiting(Wait reason, Instant until, @Nullable Problem whyOrNull) implements Unsent {

        /** Waiting for something that says all by its name. */
        public Waiting(Wait reason, Instant until) {
            this(reason, until, null);
        }

        /** What a look right before the sending found. */
        public Optional<Problem> why() {
            return Optional.ofNullable(whyOrNull);
        }
    }

    /** Perhaps on the wire: its date was signed and journalled. */
    record Dispatched(Instant signedAt) implements InDoubt {}

    /** The answer was lost: being looked up, never sent again by the program. */
    record Unconfirmed(Instant signedAt, int looks, Instant nextLook, Problem why) implements InDoubt {}

    /** Looked up beyond the fence and not found: a person decides. */
    record Absent(Instant signedAt, Instant since) implements InDoubt {}

    /** EC2 named a snapshot; it is being written. 100 % is not yet completed. */
    record Captured(SnapshotId snapshot, Instant startTime, int percent, Instant checkedAt) implements OnEc2 {}

    /** EC2 says that it is done: it can be restored. Both times are by the clock of EC2. */
    record Completed(SnapshotId snapshot, Instant startTime, Instant completedAt) implements OnEc2, Ended {}

    /**
     * No usable snapshot will come of it, on evidence. {@code snapshotOrNull} is there if EC2 made one that went wrong.
     */
    record Failed(Problem problem, @Nullable SnapshotId snapshotOrNull) implements Ended {}

    /**
     * The snapshot existed and was deleted.
     *
     * @param byOperator whether it was deleted from here, or by somebody
     */
    record Gone(SnapshotId snapshot, Instant since, boolean byOperator) implements Ended {

        /** Deleted by somebody. */
        public Gone(SnapshotId snapshot, Instant since) {
            this(snapshot, since, false);
        }
    }

    /** The operator called it off before it was sent. */
    record Cancelled() implements Ended {}

    /** The operator gave it up while it was not known whether it exists. */
    record Dropped() implements Ended {}

    /** Why an unsent request waits. */
    enum Wait {
        THROTTLED,
        PENDING_QUOTA,
        VOLUME_SPACING,
        VOLUME_LIMIT,
        CREDENTIALS,
        NETWORK,
        /**
         * Older than ten minutes after a restart, a wake or a login, so that the moment it was meant for may have
         * passed; or its volume is not as it was confirmed any more.
         */
        CONSENT
    }

    /** Whether nothing more will happen to it. */
    default boolean ended() {
        return this instanceof Ended;
    }

    /** The snapshot that EC2 named, if any. */
    default Optional<SnapshotId> snapshotId() {
        if (this instanceof OnEc2 there) {
            return Optional.of(there.snapshot());
        }
        if (this instanceof Gone gone) {
            return Optional.of(gone.snapshot());
        }
        return this instanceof Failed failed ? Optional.ofNullable(failed.snapshotOrNull()) : Optional.empty();
    }
}
