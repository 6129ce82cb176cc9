package dev.holdpoint.sim.api;

import dev.holdpoint.sim.world.SimulatedAccount;
import dev.holdpoint.sim.world.SnapshotItem;
import java.time.Instant;

/** Writes a snapshot as the API reference shapes it: a Snapshot, or the SnapshotInfo of a set, which differ. */
final class SnapshotText {
    private static final long GIB = 1L << 30;

    private SnapshotText() {}

    /** The members of a Snapshot; its state is {@code status} on the wire. */
    static Xml snapshot(Xml xml, SnapshotItem snapshot, Instant now) {
        var source = snapshot.source();
        var status = snapshot.course().status(now);
        xml.leaf("snapshotId", snapshot.id())
                .leaf("volumeId", source.id())
                .leaf("status", status)
                .leaf("startTime", snapshot.course().started())
                .leaf("progress", snapshot.course().progress(now))
                .leaf("ownerId", owner(snapshot))
                .some("ownerAlias", alias(snapshot))
                .leaf("volumeSize", source.size())
                .leaf("description", snapshot.description())
                .tags(snapshot.tags(now))
                .leaf("encrypted", source.encrypted())
                .some("kmsKeyId", source.kmsKeyId())
                .some("outpostArn", snapshot.outpostArn())
                .some("availabilityZone", snapshot.zone())
                .leaf("storageTier", "standard")
                .leaf("transferType", "standard")
                .leaf("sseType", source.encrypted() ? "sse-kms" : "none");
        productCodes(xml, snapshot);
        return xml;
    }

    /** What only a describe call tells: why it failed, when it completed, how large it is. */
    static Xml later(Xml xml, SnapshotItem snapshot, Instant now) {
        return switch (snapshot.course().status(now)) {
            case "completed" ->
                xml.leaf("completionTime", snapshot.course().end())
                        .leaf("fullSnapshotSizeInBytes", snapshot.source().size() * GIB / 2);
            case "error" -> xml.leaf("statusMessage", "Internal error: the volume could not be copied.");
            default -> xml;
        };
    }

    /** The members of a SnapshotInfo; its state is {@code state} on the wire. */
    static Xml info(Xml xml, SnapshotItem snapshot, Instant now) {
        var source = snapshot.source();
        return xml.leaf("description", snapshot.description())
                .tags(snapshot.tags(now))
                .leaf("encrypted", source.encrypted())
                .leaf("volumeId", source.id())
                .leaf("state", snapshot.course().status(now))
                .leaf("volumeSize", source.size())
                .leaf("startTime", snapshot.course().started())
                .leaf("progress", snapshot.course().progress(now))
                .leaf("ownerId", owner(snapshot))
                .leaf("snapshotId", snapshot.id())
                .some("outpostArn", snapshot.outpostArn())
                .some("availabilityZone", snapshot.zone())
                .leaf("sseType", source.encrypted() ? "sse-kms" : "none");
    }

    /** Amazon's own public snapshots belong to an account that is none of ours. */
    static String owner(SnapshotItem snapshot) {
        return alias(snapshot).isEmpty() ? SimulatedAccount.ID : "111111111111";
    }

    static String alias(SnapshotItem snapshot) {
        return snapshot.owner().equals(SimulatedAccount.ID) ? "" : snapshot.owner();
    }

    private static void productCodes(Xml xml, SnapshotItem snapshot) {
        if (snapshot.source().productCodes().isEmpty()) {
            return;
        }
        xml.open("productCodes");
        for (var code : snapshot.source().productCodes()) {
            xml.open("item")
                    .leaf("productCode", code)
                    .leaf("type", "marketplace")
                    .close();
        }
        xml.close();
    }
}
