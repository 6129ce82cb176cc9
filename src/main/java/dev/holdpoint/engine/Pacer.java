package dev.holdpoint.engine;

import dev.holdpoint.model.EnginePolicy;
import java.time.Duration;

/**
 * How fast one account and Region may be asked to change something: a token bucket that empties more slowly than EC2's
 * own (docs/protocol.md, section 5), and stops while EC2 says that it had enough. Times are the engine's uptime.
 */
final class Pacer {
    private static final int SUCCESSES_TO_RECOVER = 10;
    private static final double RECOVERY = 0.1;
    private static final Duration PAUSE_LEAST = Duration.ofSeconds(1);
    private static final Duration PAUSE_MOST = Duration.ofSeconds(4);

    private final EnginePolicy.Pace pace;
    private final Jitter jitter;
    private double tokens;
    private double perSecond;
    private int successes;
    private Duration filledAt;
    private Duration pausedUntil = Duration.ZERO;
    private Duration heldUntil = Duration.ZERO;
    private int passes;

    Pacer(EnginePolicy.Pace pace, Jitter jitter, Duration now) {
        this.pace = pace;
        this.jitter = jitter;
        this.tokens = pace.burst();
        this.perSecond = pace.perSecond();
        this.filledAt = now;
    }

    /** Another process sent something this long ago, and may have spent all there was. */
    void spentBefore(Duration ago) {
        tokens = Math.min(tokens, ago.toNanos() / 1e9 * perSecond);
    }

    /** When the next token will be there: now or later. */
    Duration readyAt(Duration now) {
        fill(now);
        var enough = tokens >= 1 ? now : now.plusNanos((long) Math.ceil((1 - tokens) / perSecond * 1e9));
        return later(enough, pausedUntil);
    }

    /** When the next snapshot may be asked for: as {@link #readyAt}, and not while the pending quota is met. */
    Duration sendableAt(Duration now) {
        return passes > 0 ? readyAt(now) : later(readyAt(now), heldUntil);
    }

    /** Takes a token for a dry run or a deletion, if there is one. */
    boolean take(Duration now) {
        if (readyAt(now).compareTo(now) > 0) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Takes a token for a snapshot, if there is one and the pending quota allows. */
    boolean takeToSend(Duration now) {
        if (sendableAt(now).compareTo(now) > 0) {
            return false;
        }
        if (heldUntil.compareTo(now) > 0) {
            passes--;
        }
        return take(now);
    }

    /** EC2 was content. */
    void succeeded() {
        successes++;
        if (successes % SUCCESSES_TO_RECOVER == 0) {
            perSecond = Math.min(pace.perSecond(), perSecond + RECOVERY);
        }
    }

    /** EC2's bucket is empty: ours too, half the rate, and a pause. */
    void throttled(Duration now) {
        fill(now);
        successes = 0;
        tokens = 0;
        perSecond = Math.max(pace.floor(), perSecond / 2);
        pausedUntil = later(pausedUntil, now.plus(jitter.between(PAUSE_LEAST, PAUSE_MOST)));
    }

    /** The account has as many pending snapshots as it may have. */
    void quotaMet(Duration now) {
        passes = 0;
        heldUntil = now.plus(pace.quotaHold());
    }

    /** A pending snapshot came to its end, so one more may be asked for. */
    void quotaEased(Duration now) {
        if (heldUntil.compareTo(now) > 0) {
            passes++;
        }
    }

    double rate() {
        return perSecond;
    }

    private void fill(Duration now) {
        var passed = now.minus(filledAt);
        if (passed.isPositive()) {
            tokens = Math.min(pace.burst(), tokens + passed.toNanos() / 1e9 * perSecond);
            filledAt = now;
        }
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
