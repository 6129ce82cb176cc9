package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Problem;
import java.time.Instant;
import java.util.List;

/** Where the listing stands. */
sealed interface ListPhase {

    /** Nothing to list from. */
    record NotConnected() implements ListPhase {}

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
