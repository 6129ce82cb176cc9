package dev.holdpoint.cloud;

import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.VolumeId;
import java.util.List;

/** Which of our own snapshots to look at. At most {@link #MAX_VALUES} values a query: EC2's limit for one filter. */
public sealed interface SnapshotQuery {
    int MAX_VALUES = 200;

    /** By the filter {@code snapshot-id}; never by SnapshotIds, where one unknown id fails the whole call. */
    record ByIds(List<SnapshotId> ids) implements SnapshotQuery {}

    /** By the tag that carries the intent. */
    record ByIntentTags(List<IntentId> intents) implements SnapshotQuery {}

    /** By the description's suffix that carries the intent. */
    record ByDescriptions(List<IntentId> intents) implements SnapshotQuery {}

    /** All snapshots of these volumes. */
    record ByVolumes(List<VolumeId> volumes) implements SnapshotQuery {}

    /** Every snapshot that is pending, whoever's program took it. */
    record Pending() implements SnapshotQuery {}

    /** Every snapshot that carries the tag key of an intent, whoever's: to rebuild a lost journal. */
    record Ours() implements SnapshotQuery {}
}
