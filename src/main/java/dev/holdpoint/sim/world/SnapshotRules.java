package dev.holdpoint.sim.world;

import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What EC2 asks of a snapshot to be taken. Codes and numbers are those of docs/ec2.md, sections 1 and 2.2; where that
 * page leaves a code open, docs/sim.md says which one was chosen.
 */
final class SnapshotRules {
    /** From one snapshot of a volume to the next. */
    static final Duration SPACING = Duration.ofSeconds(15);

    private final Setting setting;

    SnapshotRules(Setting setting) {
        this.setting = setting;
    }

    /** Checks where the snapshot is to be stored; a dry run checks this too. */
    void target(VolumeItem volume, SnapshotOrder order) throws Refusal {
        var outpost = order.outpostArn();
        if (!outpost.isEmpty() && !order.location().isEmpty()) {
            throw Refusal.of(
                    "InvalidParameterCombination",
                    "The parameter Location cannot be used with the parameter OutpostArn.");
        }
        if (!outpost.isEmpty() && !outpost.equals(volume.outpostArn())) {
            throw Refusal.of(
                    "InvalidParameterValue",
                    volume.outpostArn().isEmpty()
                            ? "The volume " + volume.id() + " is not on an Outpost."
                            : "The volume " + volume.id() + " is not on the Outpost that was specified.");
        }
        if (!order.location().isEmpty() && !order.location().matches("regional|local")) {
            throw Refusal.of("InvalidParameterValue", "Value for parameter Location is invalid: regional, local.");
        }
        if (!order.location().isEmpty() && !volume.inLocalZone()) {
            throw Refusal.of(
                    "InvalidParameterCombination",
                    "The parameter Location is only supported for volumes in a Local Zone.");
        }
    }

    /** Checks what only a real request meets. */
    void limits(Region region, VolumeItem volume, SnapshotOrder order, Instant now) throws Refusal {
        if (!volume.state().equals("available") && !volume.state().equals("in-use")) {
            throw Refusal.of(
                    "IncorrectState", "The volume " + volume.id() + " is in the state " + volume.state() + ".");
        }
        if (!order.outpostArn().isEmpty() && !volume.encrypted()) {
            throw Refusal.of(
                    "UnsupportedOperation", "Local snapshots of unencrypted volumes are not supported on an Outpost.");
        }
        lineage(region, volume, order, now);
        if (!setting.limits()) {
            return;
        }
        var taken = region.taken(volume.id());
        var latest = taken.stream().map(one -> one.course().started()).max(Comparator.naturalOrder());
        if (latest.isPresent() && now.isBefore(latest.get().plus(SPACING))) {
            throw Refusal.of(
                    "SnapshotCreationPerVolumeRateExceeded",
                    "The maximum per volume CreateSnapshot request rate has been exceeded. Use an increasing or variable"
                            + " sleep interval between requests.");
        }
        if (taken.stream().filter(one -> one.occupies(now)).count() >= volume.concurrentSnapshots()) {
            throw Refusal.of(
                    "ConcurrentSnapshotLimitExceeded",
                    "The maximum number of concurrent snapshots for volume " + volume.id() + " has been reached: "
                            + volume.concurrentSnapshots() + ".");
        }
    }

    /** Checks that {@code more} snapshots still fit into the account's quotas; 0 is none. */
    void quotas(Region region, int pending, int all, int more, Instant now) throws Refusal {
        if (!setting.limits()) {
            return;
        }
        if (pending > 0 && region.pending(now) + more > pending) {
            throw Refusal.of(
                    "PendingSnapshotLimitExceeded",
                    "The account has reached its quota of " + pending + " pending snapshots in this Region.");
        }
        if (all > 0 && region.owned(SimulatedAccount.ID, now) + more > all) {
            throw Refusal.of(
                    "SnapshotLimitExceeded",
                    "The account has reached its quota of " + all + " snapshots in this Region.");
        }
    }

    /** An Outpost volume's next snapshot goes where its latest one went (docs/ec2.md, section 1, Outposts). */
    private static void lineage(Region region, VolumeItem volume, SnapshotOrder order, Instant now) throws Refusal {
        var latest = region.taken(volume.id()).stream()
                .filter(one -> one.exists(now))
                .max(Comparator.comparing(one -> one.course().started()));
        if (!volume.outpostArn().isEmpty()
                && latest.isPresent()
                && !latest.get().outpostArn().equals(order.outpostArn())) {
            throw Refusal.of(
                    "UnsupportedOperation",
                    "The most recent snapshot of " + volume.id() + " is stored "
                            + (latest.get().outpostArn().isEmpty() ? "in the Region" : "on the Outpost")
                            + ", so this one must be stored there too.");
        }
    }
}
