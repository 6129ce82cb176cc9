package dev.holdpoint.proof;

import java.util.List;

/** Tells what a journal holds. */
public interface Witness {

    /** Its transitions, in their order. */
    List<Evidence.Event> events();

    /** Its intents, as they are at rest. */
    List<Evidence.Row> rows();
}
