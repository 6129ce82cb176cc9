package dev.holdpoint.sim.world;

import java.time.Duration;

/**
 * How a simulated account behaves.
 *
 * @param region the one with the fleet
 * @param volumes how many to make up; 0 for the small hand-made fleet alone
 * @param snapshotTime within which a snapshot completes
 * @param limits whether EC2's limits hold: per volume and account
 * @param pendingQuota of the account's pending snapshots, in each Region; 0 for none
 * @param snapshotQuota of the account's snapshots, in each Region; 0 for none
 */
public record Setting(
        String region,
        int volumes,
        long seed,
        Duration snapshotTime,
        boolean limits,
        int pendingQuota,
        int snapshotQuota) {}
