package dev.holdpoint.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the engine's thread must wake next, at the latest. Set anew in every turn. The engine's thread only. */
final class Alarm {
    private final EngineClock clock;
    private @Nullable Duration next;

    Alarm(EngineClock clock) {
        this.clock = clock;
    }

    void clear() {
        next = null;
    }

    /** Wake at this uptime, or earlier. */
    void at(Duration uptime) {
        if (next == null || uptime.compareTo(next) < 0) {
            next = uptime;
        }
    }

    /** Wake when the wall clock, if nobody sets it, shows this. */
    void at(Instant wall) {
        at(clock.uptime().plus(Duration.between(clock.now(), wall)));
    }

    Optional<Duration> next() {
        return Optional.ofNullable(next);
    }
}
