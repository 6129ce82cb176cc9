package dev.holdpoint.sim.wire;

import java.time.Duration;

/**
 * How much a client may ask of the server; beyond it the client is told so and the connection ends.
 *
 * @param headBytes the request line and headers together
 * @param bodyBytes the body; EC2 itself takes about a megabyte
 * @param connections at the same time
 * @param idle from one request to the next, in real time
 * @param whole from a request's first byte to its last, in real time
 */
public record Limits(int headBytes, int bodyBytes, int connections, Duration idle, Duration whole) {
    /** Ample for an EC2 client, scant for an attacker. */
    public static final Limits DEFAULT =
            new Limits(32 << 10, 1 << 20, 512, Duration.ofSeconds(90), Duration.ofSeconds(20));
}
