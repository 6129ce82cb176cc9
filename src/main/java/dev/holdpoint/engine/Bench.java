package dev.holdpoint.engine;

import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.IntentKey;
import java.time.Duration;
import java.time.Instant;

/** What the parts of the engine work with, one for all of them. The engine's thread only. */
record Bench(
        Ledger ledger,
        EngineClock clock,
        Alarm alarm,
        EnginePolicy policy,
        Jitter jitter,
        Calls calls,
        Notices notices) {

    Instant now() {
        return clock.now();
    }

    Duration uptime() {
        return clock.uptime();
    }

    /** Lets {@code event} happen to an intent; whether anything changed. */
    boolean apply(IntentKey key, IntentEvent event) {
        return ledger.apply(key, event, clock.now());
    }

    /** Whether the moment that an unsent intent was meant for may have passed. */
    boolean old(IntentKey key) {
        return ledger.startedAt(key).plus(policy.askAfter()).isBefore(clock.now());
    }
}
