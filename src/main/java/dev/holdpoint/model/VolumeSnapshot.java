package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a volume as it is on EC2, whoever took it.
 *
 * @param status EC2's word: pending, completed, error, recoverable, recovering, or one to come
 * @param percent 0 to 100; EC2 may say nothing, which is 0 here
 * @param completionTime null unless EC2 named one
 * @param sizeGib the size of the volume when it was taken
 */
public record VolumeSnapshot(
        SnapshotId id,
        String status,
        int percent,
        Instant startTime,
        @Nullable Instant completionTime,
        int sizeGib,
        boolean encrypted,
        String description,
        List<Tag> tags) {
    public VolumeSnapshot {
        tags = List.copyOf(tags);
    }

    /** When EC2 says that it completed. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completionTime);
    }

    /** The value of a tag. */
    public Optional<String> tag(String key) {
        return tags.stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst();
    }

    /** Who had it taken, as far as its marks tell: EC2 keeps no name of whoever called. */
    public Maker maker() {
        if (Carriers.intentIn(description).isPresent() || tag(Carriers.INTENT).isPresent()) {
            return Maker.HOLDPOINT;
        }
        if (tags.stream().anyMatch(tag -> tag.key().startsWith("aws:dlm:"))) {
            return Maker.LIFECYCLE;
        }
        if (tags.stream().anyMatch(tag -> tag.key().startsWith("aws:backup:"))) {
            return Maker.BACKUP;
        }
        return description.startsWith("Created by CreateImage(") ? Maker.IMAGE : Maker.SOMEBODY;
    }

    /** Who takes snapshots. */
    public enum Maker {
        HOLDPOINT,
        /** Data Lifecycle Manager. */
        LIFECYCLE,
        /** AWS Backup. */
        BACKUP,
        /** An image (AMI) that was made. */
        IMAGE,
        SOMEBODY
    }
}
