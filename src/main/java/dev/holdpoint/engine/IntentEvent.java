package dev.holdpoint.engine;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an intent. */
sealed interface IntentEvent {

    /** It is its turn: to be durable as sent, and only then sent, signed with this date. */
    record Granted(Instant signedAt) implements IntentEvent {}

    /** Its turn was called back, because it could not be made durable: nothing was sent. */
    record Revoked() implements IntentEvent {}

    /** What the transmission that was signed with this date came to. */
    record Answered(Instant signedAt, CreateOutcome outcome) implements IntentEvent {}

    /** The process died, or the machine slept, while it was perhaps on the wire. */
    record Interrupted() implements IntentEvent {}

    /** A look found these; they carry its identity and are of its volume. */
    record Found(List<Sighting> sightings) implements IntentEvent {}

    /** A look that can be trusted did not find it; the look saw no less than the state of then, by EC2's clock. */
    record NotFound(Instant serverTime) implements IntentEvent {}

    /** A look told nothing. */
    record LookFailed() implements IntentEvent {}

    /** A poll showed its snapshot. */
    record Polled(Sighting sighting, Instant serverTime) implements IntentEvent {}

    /** Its snapshot was there, and by many polls is no more. */
    record Vanished() implements IntentEvent {}

    /** Not to be sent before something passes, or a person has seen {@code whyOrNull}. */
    record Held(
            IntentState.Wait reason,
            Instant until,
            @Nullable Problem whyOrNull) implements IntentEvent {
        Held(IntentState.Wait reason, Instant until) {
            this(reason, until, null);
        }
    }

    /** What it waited for has passed. */
    record Released() implements IntentEvent {}

    /** A person wants it to be looked for now. */
    record LookNow() implements IntentEvent {}

    /** A person wants it to be sent, whatever it waits for and whether or not it was sent before. */
    record SendAnyway() implements IntentEvent {}

    /** A person gives it up while nobody knows whether it was executed. */
    record GivenUp() implements IntentEvent {}

    /** A person calls it off. */
    record CalledOff() implements IntentEvent {}

    /** A person had this snapshot of it deleted. */
    record Deleted(SnapshotId snapshot) implements IntentEvent {}
}
