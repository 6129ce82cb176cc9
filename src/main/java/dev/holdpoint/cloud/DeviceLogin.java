package dev.holdpoint.cloud;

import dev.holdpoint.model.DeviceCode;
import java.time.Duration;

/** A sign-in that waits for a person to confirm a code in the browser. */
public interface DeviceLogin {

    /** What became of one question. */
    enum Answer {
        /** Confirmed; the session is there from now on. */
        SIGNED_IN,
        NOT_YET,
        /** Not yet, and asked too often. */
        ASK_LESS_OFTEN
    }

    /** What to confirm, and where. */
    DeviceCode code();

    /** How long to wait between two questions. */
    Duration interval();

    /**
     * Asks once whether the code was confirmed. Blocks.
     *
     * @throws CloudException if it was denied or is no longer good, or if AWS could not be asked
     */
    Answer ask() throws CloudException;
}
