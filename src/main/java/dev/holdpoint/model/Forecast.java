package dev.holdpoint.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How much longer a snapshot may take, as far as that can be said honestly: by how long earlier snapshots of the same
 * volume took, and by nothing else. EC2's percentage is no measure of time.
 */
public sealed interface Forecast {
    /** So many of the latest snapshots count; what came before says little about the data of today. */
    int RECENT = 5;

    /** Nobody has looked yet, or may. */
    record NotKnown() implements Forecast {}

    /** No earlier snapshot completed: all of the volume is copied, which can take hours. */
    record FirstFull() implements Forecast {}

    /** As long again as the shortest and the longest of the latest ones. */
    record Between(Duration least, Duration most) implements Forecast {}

    /** It takes longer than each of the latest ones did. */
    record Longer(Duration longest) implements Forecast {}

    /**
     * The forecast for a snapshot that has taken {@code elapsed} so far.
     *
     * @param earlier how long completed snapshots of the volume took, oldest first
     */
    static Forecast of(List<Duration> earlier, Duration elapsed) {
        if (earlier.isEmpty()) {
            return new FirstFull();
        }
        // The first was a full copy; once there are others it tells nothing about a later one.
        var later = earlier.size() > 1 ? earlier.subList(1, earlier.size()) : earlier;
        var recent = later.subList(Math.max(0, later.size() - RECENT), later.size());
        var longest = Collections.max(recent);
        if (elapsed.compareTo(longest) >= 0) {
            return new Longer(longest);
        }
        var least = Collections.min(recent).minus(elapsed);
        return new Between(least.isNegative() ? Duration.ZERO : least, longest.minus(elapsed));
    }
}
