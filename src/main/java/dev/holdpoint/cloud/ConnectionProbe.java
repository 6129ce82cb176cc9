package dev.holdpoint.cloud;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;

/** The single steps of a connection, each by itself. It changes nothing at AWS. */
@FunctionalInterface
public interface ConnectionProbe {

    /** Begins with a connection. Nothing is read or sent yet. */
    Probing of(ConnectionChoice choice);

    /** One connection, step by step. Every call blocks: call it on a virtual thread, in the order of the kinds. */
    interface Probing {

        /** Makes a step; what goes wrong is in its result, never thrown. */
        ConnectionStep make(ConnectionStep.Kind kind);
    }
}
