package dev.holdpoint.sim.api;

import dev.holdpoint.sim.world.SnapshotItem;
import java.util.List;

/**
 * What came of an action.
 *
 * @param document what stands inside the response element, after the request id
 * @param effect whether anything in the account has changed
 * @param snapshotIds the snapshots that were taken or deleted
 * @param volumeIds of what was taken, the volumes in the same order
 */
record Outcome(Xml document, boolean effect, List<String> snapshotIds, List<String> volumeIds) {
    Outcome {
        snapshotIds = List.copyOf(snapshotIds);
        volumeIds = List.copyOf(volumeIds);
    }

    static Outcome read(Xml document) {
        return new Outcome(document, false, List.of(), List.of());
    }

    static Outcome changed(Xml document, List<String> snapshotIds) {
        return new Outcome(document, true, snapshotIds, List.of());
    }

    static Outcome taken(Xml document, List<SnapshotItem> taken) {
        return new Outcome(
                document,
                true,
                taken.stream().map(SnapshotItem::id).toList(),
                taken.stream().map(one -> one.source().id()).toList());
    }

    /** The answer of an action that has nothing to say but that it was done. */
    static Xml done() {
        return new Xml().leaf("return", true);
    }
}
