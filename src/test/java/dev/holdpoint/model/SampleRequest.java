package dev.holdpoint.model;

import java.util.List;

/** What most tests ask for. */
public final class SampleRequest {
    private SampleRequest() {}

    /** Snapshots of these volumes in their Region before a kernel patch, without a tag of one's own. */
    public static SnapshotRequest of(List<Volume> volumes) {
        return new SnapshotRequest(
                volumes,
                Description.parse("kernel patch").orThrow(),
                TagSet.EMPTY,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
    }
}
