package dev.holdpoint.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One CreateSnapshot request, or one member of a CreateSnapshots request, to the letter: what is dry-run, what is
 * journalled and what is sent are this same value.
 *
 * @param description with its identity suffix
 * @param tags with this program's own; empty in description-only mode
 * @param setOrNull the set that the volume is taken with, or null for a volume by itself
 */
public record SnapshotParameters(
        VolumeId volume,
        String description,
        List<Tag> tags,
        Target target,
        @Nullable SnapshotSet setOrNull) {
    public SnapshotParameters {
        tags = List.copyOf(tags);
    }

    /** The parameters of a volume by itself. */
    public SnapshotParameters(VolumeId volume, String description, List<Tag> tags, Target target) {
        this(volume, description, tags, target, null);
    }

    /** The set that the volume is taken with. */
    public Optional<SnapshotSet> set() {
        return Optional.ofNullable(setOrNull);
    }

    /** The same request in description-only mode. */
    public SnapshotParameters withoutTags() {
        var set = setOrNull;
        return new SnapshotParameters(volume, description, List.of(), target, set == null ? null : set.withoutTags());
    }
}
