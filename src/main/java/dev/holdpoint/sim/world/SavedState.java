package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A simulated account as it is kept across a restart: how its fleet was made, and what has changed since. All times are
 * absolute, so snapshots progress while the simulation is closed.
 *
 * @param born when the fleet was made
 * @param taken how many snapshots were taken, so that no id is given twice
 */
record SavedState(
        int version, Made made, Instant born, long taken, List<SavedRegion> regions, List<Deferred> deferred) {
    static final int VERSION = 1;

    /** How the fleet was made. */
    record Made(String region, int volumes, long seed) {}

    /** What has changed in one Region. */
    record SavedRegion(
            String name,
            List<SnapshotItem> snapshots,
            List<VolumeItem> volumes,
            List<InstanceItem> instances,
            List<String> gone) {
        SavedRegion {
            // Missing in what an earlier program saved.
            gone = Objects.requireNonNullElse(gone, List.of());
        }
    }
}
