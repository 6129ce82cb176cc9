package dev.holdpoint.ui;

import dev.holdpoint.model.ConnectionChoice;

/** What the window does first. */
public sealed interface StartChoice {

    /** Connects at once: the command line named a connection, or the demo. */
    record Connect(ConnectionChoice choice) implements StartChoice {}

    /** Connects to what was connected to last, if anything was. */
    record Last() implements StartChoice {}

    /** Waits for the operator. */
    record Nothing() implements StartChoice {}
}
