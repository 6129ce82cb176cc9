package dev.holdpoint.sim.wire;

/** Bytes that are no request within the limits. */
final class MalformedRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    MalformedRequest(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
