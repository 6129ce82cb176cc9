package dev.holdpoint.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants: snapshots of these volumes, each its own point in time, so described and so tagged.
 *
 * @param changeId the change ticket, or null
 * @param keepUntilDate the UTC date until which the snapshots are wanted, or null
 */
public record SnapshotRequest(
        List<Volume> volumes,
        Description description,
        TagSet tags,
        TargetChoice target,
        Gate gate,
        @Nullable String changeId,
        @Nullable LocalDate keepUntilDate) {

    public SnapshotRequest {
        volumes = List.copyOf(volumes);
        if (volumes.isEmpty()) {
            throw new IllegalArgumentException("a request without a volume");
        }
        if (changeId != null && (changeId.isBlank() || changeId.length() > TagSet.MAX_VALUE)) {
            throw new IllegalArgumentException("not a change id: " + changeId);
        }
    }

    /** The change ticket, if one was named. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }

    /** The date until which the snapshots are wanted, if one was named. */
    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntilDate);
    }
}
