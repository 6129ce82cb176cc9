package dev.holdpoint.sim;

import dev.holdpoint.sim.time.SimClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated EC2 is to be. Begin with {@link #usual} and change what differs.
 *
 * @param port 0 for any that is free
 * @param clock the time that everything goes by
 */
public record SimOptions(int port, Fleet fleet, Timing timing, Rules rules, Files files, SimClock clock) {

    /**
     * What there is.
     *
     * @param volumes how many; 0 for the small hand-made fleet alone
     * @param seed of the fleet, the snapshot ids and the faults
     * @param region the one with the fleet; others are nearly empty
     */
    public record Fleet(int volumes, long seed, String region) {}

    /**
     * How long things take.
     *
     * @param latency of every answer
     * @param snapshotTime within which a snapshot completes
     * @param lag for how long a new snapshot stays invisible to describe calls
     */
    public record Timing(Duration latency, Duration snapshotTime, Duration lag) {}

    /**
     * What goes wrong.
     *
     * @param limits whether EC2's request limits and snapshot limits hold
     * @param pendingQuota of pending snapshots in the account; 0 for none
     * @param snapshotQuota of snapshots in the account; 0 for none
     * @param faults in the fault language; see docs/sim.md
     */
    public record Rules(boolean limits, int pendingQuota, int snapshotQuota, String faults) {}

    /**
     * What is kept.
     *
     * @param logFile one JSON object a request, or null
     * @param stateDirectory where the account is kept across restarts, or null
     */
    public record Files(@Nullable Path logFile, @Nullable Path stateDirectory) {
        /** Where the account is kept. */
        public Optional<Path> state() {
            return Optional.ofNullable(stateDirectory);
        }
    }

    /** The small fleet in eu-west-1, in real time, with limits, without faults, keeping nothing. */
    public static SimOptions usual() {
        return new SimOptions(
                0,
                new Fleet(0, 1, "eu-west-1"),
                new Timing(Duration.ZERO, Duration.ofSeconds(60), Duration.ZERO),
                new Rules(true, 100, 100_000, ""),
                new Files(null, null),
                SimClock.real());
    }

    public SimOptions withPort(int other) {
        return new SimOptions(other, fleet, timing, rules, files, clock);
    }

    public SimOptions withSeed(long seed) {
        return with(new Fleet(fleet.volumes(), seed, fleet.region()));
    }

    public SimOptions withVolumes(int volumes) {
        return with(new Fleet(volumes, fleet.seed(), fleet.region()));
    }

    public SimOptions withRegion(String region) {
        return with(new Fleet(fleet.volumes(), fleet.seed(), region));
    }

    public SimOptions withLatency(Duration latency) {
        return with(new Timing(latency, timing.snapshotTime(), timing.lag()));
    }

    public SimOptions withSnapshotTime(Duration snapshotTime) {
        return with(new Timing(timing.latency(), snapshotTime, timing.lag()));
    }

    public SimOptions withLag(Duration lag) {
        return with(new Timing(timing.latency(), timing.snapshotTime(), lag));
    }

    public SimOptions withLimits(boolean limits) {
        return with(new Rules(limits, rules.pendingQuota(), rules.snapshotQuota(), rules.faults()));
    }

    public SimOptions withPendingQuota(int quota) {
        return with(new Rules(rules.limits(), quota, rules.snapshotQuota(), rules.faults()));
    }

    public SimOptions withSnapshotQuota(int quota) {
        return with(new Rules(rules.limits(), rules.pendingQuota(), quota, rules.faults()));
    }

    public SimOptions withFaults(String specification) {
        return with(new Rules(rules.limits(), rules.pendingQuota(), rules.snapshotQuota(), specification));
    }

    public SimOptions withLogFile(Path file) {
        return with(new Files(file, files.stateDirectory()));
    }

    public SimOptions withStateDirectory(Path directory) {
        return with(new Files(files.logFile(), directory));
    }

    public SimOptions withClock(SimClock other) {
        return new SimOptions(port, fleet, timing, rules, files, other);
    }

    private SimOptions with(Fleet other) {
        return new SimOptions(port, other, timing, rules, files, clock);
    }

    private SimOptions with(Timing other) {
        return new SimOptions(port, fleet, other, rules, files, clock);
    }

    private SimOptions with(Rules other) {
        return new SimOptions(port, fleet, timing, other, files, clock);
    }

    private SimOptions with(Files other) {
        return new SimOptions(port, fleet, timing, rules, other, clock);
    }
}
