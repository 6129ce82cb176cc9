package dev.holdpoint.sim.fault;

/** A fault specification that cannot be understood; the message is one line that names the bad part. */
public final class FaultSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    FaultSyntaxException(String message) {
        super(message);
    }
}
