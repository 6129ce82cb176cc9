package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An EBS volume. What it does not have is empty or 0.
 *
 * @param size GiB
 * @param throughput MiB/s
 * @param operator the AWS service that manages it
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
        Map<String, String> tags,
        String operator) {

    /** A volume that no service of AWS operates. */
    VolumeItem(
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
        this(
                id,
                type,
                size,
                iops,
                throughput,
                multiAttach,
                zone,
                outpostArn,
                kmsKeyId,
                state,
                created,
                snapshotId,
                attachments,
                productCodes,
                tags,
                "");
    }

    public VolumeItem {
        // Missing in what an earlier program saved.
        operator = Objects.requireNonNullElse(operator, "");
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
        return with(id, newState, attachments, kmsKeyId, newTags, operator);
    }

    VolumeItem operatedBy(String service) {
        return with(id, state, attachments, kmsKeyId, tags, service);
    }

    VolumeItem unencrypted() {
        return with(id, state, attachments, "", tags, operator);
    }

    /** The volume where it is attached from now on. */
    VolumeItem attached(List<Attached> places) {
        return with(id, places.isEmpty() ? "available" : "in-use", places, kmsKeyId, tags, operator);
    }

    /** Another volume like it, which is attached to nothing and was deleted since. */
    VolumeItem gone(String otherId) {
        return with(otherId, "available", List.of(), kmsKeyId, Map.of(), "");
    }

    private VolumeItem with(
            String newId,
            String newState,
            List<Attached> newAttachments,
            String newKey,
            Map<String, String> newTags,
            String newOperator) {
        return new VolumeItem(
                newId,
                type,
                size,
                iops,
                throughput,
                multiAttach,
                zone,
                outpostArn,
                newKey,
                newState,
                created,
                snapshotId,
                newAttachments,
                productCodes,
                newTags,
                newOperator);
    }
}
