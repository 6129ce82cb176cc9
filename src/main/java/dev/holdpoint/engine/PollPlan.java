package dev.holdpoint.engine;

import java.time.Duration;
import java.util.List;

/** When to look next: at what EC2 is writing, and for what may not be there (docs/protocol.md, sections 4 and 5). */
final class PollPlan {
    private static final List<Duration> LOOKS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private PollPlan() {}

    /** Between two polls, by the age of the youngest snapshot that is pending. */
    static Duration interval(Duration youngest) {
        if (youngest.compareTo(Duration.ofMinutes(1)) < 0) {
            return Duration.ofSeconds(3);
        }
        if (youngest.compareTo(Duration.ofMinutes(10)) < 0) {
            return Duration.ofSeconds(10);
        }
        return Duration.ofSeconds(youngest.compareTo(Duration.ofHours(1)) < 0 ? 30 : 60);
    }

    /** Between two looks for an unconfirmed intent, after so many. */
    static Duration lookAfter(int looks) {
        return LOOKS.get(Math.min(looks, LOOKS.size() - 1));
    }

    /** Between two attempts at something that failed {@code failures} times in a row: doubling, never beyond most. */
    static Duration backoff(int failures, Duration first, Duration most) {
        var wait = first.multipliedBy(1L << Math.min(failures, 16));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
