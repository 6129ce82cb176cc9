package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot.
 *
 * @param source the volume as it was when the snapshot was taken
 * @param outpostArn the Outpost that it is stored on, or empty
 * @param zone the Local Zone that it is stored in, or empty
 * @param owner the account that owns it
 * @param end when it is stripped of its tags or deleted by somebody, as far as that is settled
 */
public record SnapshotItem(
        String id,
        VolumeItem source,
        String description,
        Map<String, String> allTags,
        Course course,
        Sight sight,
        String outpostArn,
        String zone,
        String owner,
        Ending end) {

    /** What others will do to a snapshot, and when; null for never. */
    public record Ending(
            @Nullable Instant stripped, @Nullable Instant deleted) {
        static final Ending NONE = new Ending(null, null);

        /** When it is deleted. */
        Optional<Instant> deletion() {
            return Optional.ofNullable(deleted);
        }
    }

    public SnapshotItem {
        allTags = Collections.unmodifiableMap(new TreeMap<>(allTags));
    }

    /** Its tags at {@code now}. */
    public Map<String, String> tags(Instant now) {
        return end.stripped() != null && !now.isBefore(end.stripped()) ? Map.of() : allTags;
    }

    /** Whether it exists at {@code now}. */
    public boolean exists(Instant now) {
        return end.deletion().filter(when -> !now.isBefore(when)).isEmpty();
    }

    /** Whether it counts against its volume's limit: pending, or ended in error, which counts too. */
    boolean occupies(Instant now) {
        return exists(now) && !course.status(now).equals("completed");
    }

    SnapshotItem tagged(Map<String, String> tags) {
        return new SnapshotItem(id, source, description, tags, course, sight, outpostArn, zone, owner, end);
    }

    SnapshotItem on(Course other) {
        return new SnapshotItem(id, source, description, allTags, other, sight, outpostArn, zone, owner, end);
    }

    SnapshotItem ending(Ending other) {
        return new SnapshotItem(id, source, description, allTags, course, sight, outpostArn, zone, owner, other);
    }
}
