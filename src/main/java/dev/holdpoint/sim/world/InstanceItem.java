package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An instance. What it does not have is empty.
 *
 * @param platform {@code windows} or empty
 * @param hibernation whether it was launched with hibernation enabled
 */
public record InstanceItem(
        String id,
        String type,
        String zone,
        String outpostArn,
        String state,
        String platform,
        String rootDevice,
        boolean hibernation,
        Instant launched,
        List<Mapping> mappings,
        Map<String, String> tags) {

    /** A block device and the volume behind it. */
    public record Mapping(String device, String volumeId, boolean deleteOnTermination) {}

    public InstanceItem {
        mappings = List.copyOf(mappings);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    InstanceItem with(Map<String, String> newTags) {
        return new InstanceItem(
                id, type, zone, outpostArn, state, platform, rootDevice, hibernation, launched, mappings, newTags);
    }

    InstanceItem as(String newType, String newState) {
        return new InstanceItem(
                id, newType, zone, outpostArn, newState, platform, rootDevice, hibernation, launched, mappings, tags);
    }

    InstanceItem on(List<Mapping> other) {
        return new InstanceItem(
                id, type, zone, outpostArn, state, platform, rootDevice, hibernation, launched, other, tags);
    }
}
