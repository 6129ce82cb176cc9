package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Problem;
import java.time.Instant;
import java.util.List;

/** Where the listing stands. */
sealed interface ListPhase {

    /** Whether there is something to list from. */
    default boolean isConnected() {
        return !(this instanceof NotConnected || this instanceof Opening);
    }

    /** Whether volumes may be on their way. */
    default boolean awaits() {
        return this instanceof Opening || this instanceof Loading;
    }

    /** Nothing to list from. */
    record NotConnected() implements ListPhase {}

    /** There will be something to list from, it seems. */
    record Opening() implements ListPhase {}

    /** Under way. */
    record Loading(int soFar) implements ListPhase {}

    /** Called off by the operator before its end. */
    record Stopped(int soFar) implements ListPhase {}

    /** At its end; {@code missing} says what beside the volumes could not be listed. */
    record Listed(int volumes, Instant at, List<Problem> missing) implements ListPhase {
        public Listed {
            missing = List.copyOf(missing);
        }
    }

    /** Broken off. */
    record Failed(Problem problem) implements ListPhase {}
}
