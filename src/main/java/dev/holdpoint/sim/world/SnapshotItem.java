package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    /** The description that EC2 gives to a snapshot behind an image. */
    private static final Pattern OF_IMAGE = Pattern.compile("Created by CreateImage\\(.*\\) for (ami-[0-9a-f]+)");

    /**
     * What others will do to a snapshot, and when, and what keeps it from being deleted; null for never, and nothing.
     *
     * @param locked until when it is locked
     * @param image the image that needs it
     */
    public record Ending(
            @Nullable Instant stripped,
            @Nullable Instant deleted,
            @Nullable Instant locked,
            @Nullable String image) {
        static final Ending NONE = new Ending(null, null, null, null);

        /** When it is deleted. */
        Optional<Instant> deletion() {
            return Optional.ofNullable(deleted);
        }

        Ending deletedAt(Instant when) {
            return new Ending(stripped, when, locked, image);
        }

        Ending lockedUntil(Instant when) {
            return new Ending(stripped, deleted, when, image);
        }

        Ending neededBy(String other) {
            return new Ending(stripped, deleted, locked, other);
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

    /** Until when it is locked, if it is at {@code now}. */
    public Optional<Instant> lock(Instant now) {
        return Optional.ofNullable(end.locked()).filter(now::isBefore);
    }

    /** The image that needs it: one that was made with it, or of it later. */
    public Optional<String> image() {
        var made = OF_IMAGE.matcher(description);
        return made.matches() ? Optional.of(made.group(1)) : Optional.ofNullable(end.image());
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
