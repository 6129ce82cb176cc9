package dev.holdpoint.sim.world;

import java.util.Map;

/**
 * What a caller wants of a new snapshot.
 *
 * @param outpostArn as sent, or empty
 * @param location {@code local}, {@code regional} or empty
 */
public record SnapshotOrder(String description, Map<String, String> tags, String outpostArn, String location) {
    public SnapshotOrder {
        tags = Map.copyOf(tags);
    }
}
