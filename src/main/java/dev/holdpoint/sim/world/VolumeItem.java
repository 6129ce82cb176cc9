package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An EBS volume. What it does not have is empty or 0.
 *
 * @param size GiB
 * @param throughput MiB/s
 */
public record VolumeItem(
        String id,
        String type,
        int size,
        int iops,
        int throughput,
        boolean multiAttach,
        String zone,
        String outpostArn,
        String kmsKeyId,
        String state,
        Instant created,
        String snapshotId,
        List<Attached> attachments,
        List<String> productCodes,
        Map<String, String> tags) {

    public VolumeItem {
        attachments = List.copyOf(attachments);
        productCodes = List.copyOf(productCodes);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Whether it is encrypted. */
    public boolean encrypted() {
        return !kmsKeyId.isEmpty();
    }

    /** Whether its zone is a Local Zone: its name goes on after the Region's, as in {@code us-west-2-lax-1a}. */
    public boolean inLocalZone() {
        return zone.matches("[a-z]+(-[a-z]+)+-[0-9]+-[a-z]{3,}-[0-9]+[a-z]") && !zone.contains("-wl");
    }

    /** How many snapshots of it may be pending at a time (docs/ec2.md, section 1, pending limits). */
    int concurrentSnapshots() {
        return type.equals("st1") || type.equals("sc1") ? 1 : 5;
    }

    VolumeItem with(String newState, Map<String, String> newTags) {
        return new VolumeItem(
                id,
                type,
                size,
                iops,
                throughput,
                multiAttach,
                zone,
                outpostArn,
                kmsKeyId,
                newState,
                created,
                snapshotId,
                attachments,
                productCodes,
                newTags);
    }
}
