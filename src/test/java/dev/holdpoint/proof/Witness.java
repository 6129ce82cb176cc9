package dev.holdpoint.proof;

import java.util.List;

/** Tells what a journal holds. */
public interface Witness {

    /** Its transitions, in their order. */
    List<Evidence.Event> events();

    /** Its intents, as they are at rest. */
    List<Evidence.Row> rows();

    /** Whether it has a send as dispatched, with its very date. */
    default boolean has(Evidence.Send send) {
        return events().stream()
                .anyMatch(event -> event.intent().equals(send.intent())
                        && event.state().equals("DISPATCHED")
                        && event.signed().filter(send.signedAt()::equals).isPresent());
    }
}
