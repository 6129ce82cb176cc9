package dev.holdpoint.cloud;

import java.time.Instant;
import java.util.List;

/**
 * A look at our own snapshots that can be trusted: every page read, each answer a real one. Only such a look can say
 * that something is <em>not</em> there (docs/protocol.md, section 1).
 *
 * @param serverTime the earliest {@code Date} header of its pages: the look saw no less than the state of then
 */
public record Sightings(List<Sighting> snapshots, Instant serverTime) {
    public Sightings {
        snapshots = List.copyOf(snapshots);
    }
}
