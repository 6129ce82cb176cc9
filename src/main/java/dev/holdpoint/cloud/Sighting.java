package dev.holdpoint.cloud;

import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as DescribeSnapshots showed it.
 *
 * @param status EC2's word, as it came: pending, completed, error, recoverable, recovering, or one to come
 * @param percent 0 to 100; EC2 may say nothing, which is 0 here
 * @param outpostArn the Outpost that it is kept on, or null for the Region
 * @param completionTime null unless EC2 named one
 */
public record Sighting(
        SnapshotId id,
        VolumeId volume,
        String status,
        int percent,
        Instant startTime,
        @Nullable Instant completionTime,
        String stateMessage,
        String description,
        List<Tag> tags,
        @Nullable OutpostArn outpostArn) {

    /** A snapshot that is kept in the Region. */
    public Sighting(
            SnapshotId id,
            VolumeId volume,
            String status,
            int percent,
            Instant startTime,
            @Nullable Instant completionTime,
            String stateMessage,
            String description,
            List<Tag> tags) {
        this(id, volume, status, percent, startTime, completionTime, stateMessage, description, tags, null);
    }

    /** The Outpost that it is kept on. */
    public Optional<OutpostArn> outpost() {
        return Optional.ofNullable(outpostArn);
    }

    public Sighting {
        tags = List.copyOf(tags);
    }

    /** When EC2 says that it completed. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completionTime);
    }
}
