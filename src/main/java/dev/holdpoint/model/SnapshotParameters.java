package dev.holdpoint.model;

import java.util.List;

/**
 * One CreateSnapshot request, to the letter: what is dry-run, what is journalled and what is sent are this same value.
 *
 * @param description with its identity suffix
 * @param tags with this program's own; empty in description-only mode
 */
public record SnapshotParameters(VolumeId volume, String description, List<Tag> tags, Target target) {
    public SnapshotParameters {
        tags = List.copyOf(tags);
    }

    /** The same request in description-only mode. */
    public SnapshotParameters withoutTags() {
        return new SnapshotParameters(volume, description, List.of(), target);
    }
}
