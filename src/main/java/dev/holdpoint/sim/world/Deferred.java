package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Map;

/**
 * A request that was taken in, whose sender heard nothing, and that takes effect later.
 *
 * @param signed the instant that was signed
 * @param identity the name of who sent it
 */
public record Deferred(
        Instant due,
        Instant signed,
        String region,
        String requestId,
        String identity,
        String action,
        Map<String, String> parameters) {
    public Deferred {
        parameters = Map.copyOf(parameters);
    }
}
