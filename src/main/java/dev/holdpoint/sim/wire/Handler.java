package dev.holdpoint.sim.wire;

/** What stands behind a {@link LoopbackServer}. Called from many threads at once. */
public interface Handler {

    /** The answer to {@code request}. */
    HttpAnswer answer(HttpRequest request);

    /** The answer to bytes that are no request that could be handed over. */
    HttpAnswer malformed(int status, String reason);
}
