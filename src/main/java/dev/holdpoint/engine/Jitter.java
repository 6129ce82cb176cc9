package dev.holdpoint.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Spreads waits, so that many windows that failed together do not come back together. */
final class Jitter {
    private final RandomGenerator random;

    Jitter(RandomGenerator random) {
        this.random = random;
    }

    /** Within a fifth of {@code wait}, either way. */
    Duration around(Duration wait) {
        return scaled(wait, 0.8 + 0.4 * random.nextDouble());
    }

    /** Anything between the two. */
    Duration between(Duration least, Duration most) {
        return least.plus(scaled(most.minus(least), random.nextDouble()));
    }

    private static Duration scaled(Duration wait, double factor) {
        return Duration.ofNanos((long) (wait.toNanos() * factor));
    }
}
