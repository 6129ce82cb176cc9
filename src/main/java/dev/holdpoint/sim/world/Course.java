package dev.holdpoint.sim.world;

import java.time.Duration;
import java.time.Instant;

/**
 * How a snapshot gets from pending to its end, as a function of time alone, so that it goes on while the simulation is
 * closed.
 *
 * @param ownEnd when its own data is copied
 * @param end when it becomes completed or error: later than its own end if it waits for its set
 */
public record Course(Instant started, Instant ownEnd, Instant end, boolean fails) {
    /** For this last part of the way it shows 100 % and is still pending, as real ones do. */
    private static final double FULL_BUT_PENDING = 0.97;

    /** EC2's word for its state. */
    public String status(Instant now) {
        return now.isBefore(end) ? "pending" : fails ? "error" : "completed";
    }

    /** EC2's progress text; empty right after the start. */
    public String progress(Instant now) {
        if (!now.isBefore(end)) {
            return fails ? percent(Math.min(99, part(end))) : "100%";
        }
        if (!now.isAfter(started)) {
            return "";
        }
        var waits = ownEnd.isBefore(end) || fails;
        return percent(Math.min(waits ? 99 : 100, part(now)));
    }

    /** The same, but over by {@code latest}. */
    Course by(Instant latest) {
        return new Course(started, earlier(ownEnd, latest), earlier(end, latest), fails);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private int part(Instant now) {
        var whole = Math.max(1, Duration.between(started, ownEnd).toMillis());
        return (int) (Duration.between(started, now).toMillis() * 100 / (whole * FULL_BUT_PENDING));
    }

    private static String percent(int part) {
        return part + "%";
    }
}
