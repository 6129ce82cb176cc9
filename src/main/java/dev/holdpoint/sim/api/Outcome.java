package dev.holdpoint.sim.api;

import java.util.List;

/**
 * What came of an action.
 *
 * @param document what stands inside the response element, after the request id
 * @param effect whether anything in the account has changed
 * @param snapshotIds the snapshots that were taken or deleted
 */
record Outcome(Xml document, boolean effect, List<String> snapshotIds) {
    Outcome {
        snapshotIds = List.copyOf(snapshotIds);
    }

    static Outcome read(Xml document) {
        return new Outcome(document, false, List.of());
    }

    static Outcome changed(Xml document, List<String> snapshotIds) {
        return new Outcome(document, true, snapshotIds);
    }

    /** The answer of an action that has nothing to say but that it was done. */
    static Xml done() {
        return new Xml().leaf("return", true);
    }
}
