package dev.holdpoint.sim.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What faults have in store for a new snapshot.
 *
 * @param stripAfter when its tags are stripped, from its start; null for never
 * @param deleteAfter when it is deleted, from its start; null for never
 * @param fails whether it ends in error
 */
public record Fate(
        Duration lagId,
        Duration lagTag,
        Duration lagDescription,
        @Nullable Duration stripAfter,
        @Nullable Duration deleteAfter,
        boolean fails) {
    /** Nothing but visible {@code lag} later. */
    public static Fate lagging(Duration lag) {
        return new Fate(lag, lag, lag, null, null, false);
    }

    Sight sight(Instant start) {
        return new Sight(start.plus(lagId), start.plus(lagTag), start.plus(lagDescription));
    }

    SnapshotItem.Ending ending(Instant start) {
        return new SnapshotItem.Ending(
                stripAfter == null ? null : start.plus(stripAfter),
                deleteAfter == null ? null : start.plus(deleteAfter),
                null,
                null);
    }
}
