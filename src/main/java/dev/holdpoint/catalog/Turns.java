package dev.holdpoint.catalog;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast volumes may be listed at one place: a token bucket that holds less than EC2's own of 100, which 20 a second
 * flow back into, and which colleagues and other tools draw from too (docs/ec2.md, section 2.3). Any thread.
 */
final class Turns {
    private static final double BURST = 80;
    private static final double PER_SECOND = 18;
    private static final double NANOS = 1e9;

    private double tokens = BURST;
    private Instant filledAt;

    Turns(Instant now) {
        filledAt = now;
    }

    /** Takes a turn; how long to wait first. */
    synchronized Duration take(Instant now) {
        var passed = Duration.between(filledAt, now);
        if (passed.isPositive()) {
            tokens = Math.min(BURST, tokens + passed.toNanos() / NANOS * PER_SECOND);
        }
        // A clock that was set back begins anew.
        filledAt = now;
        tokens -= 1;
        return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / PER_SECOND * NANOS));
    }
}
