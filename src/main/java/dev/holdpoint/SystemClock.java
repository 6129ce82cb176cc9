package dev.holdpoint;

import dev.holdpoint.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** This machine's clocks: the only ones that are not handed in. */
public final class SystemClock implements EngineClock, InstantSource {
    private final long start = System.nanoTime();

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
