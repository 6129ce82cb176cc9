package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How much the EC2 in memory lets through: its token bucket, its quotas and the spacing of a volume. */
final class FakeLimits {
    private static final Duration SPACING = Duration.ofSeconds(15);
    private static final int PENDING_OF_VOLUME = 5;
    private static final double BUCKET = 100;
    private static final double REFILL = 5;

    private final VirtualTime time;
    int pendingQuota = 1_000;
    boolean on = true;
    /** CreateSnapshot's bucket, and that of CreateSnapshots. */
    private final double[] tokens = {BUCKET, BUCKET};

    private Instant filled;

    FakeLimits(VirtualTime time) {
        this.time = time;
        this.filled = time.server();
    }

    /** Why snapshots of {@code volumes} may not be begun now, besides those that there are. */
    Optional<CloudFailure> refusal(List<VolumeId> volumes, boolean set, Collection<FakeSnapshot> snaps) {
        if (!on) {
            return Optional.empty();
        }
        var now = time.server();
        var refilled = Duration.between(filled, now).toMillis() / 1e3 * REFILL;
        filled = now;
        for (int bucket = 0; bucket < tokens.length; bucket++) {
            tokens[bucket] = Math.min(BUCKET, tokens[bucket] + refilled);
        }
        int bucket = set ? 1 : 0;
        if (tokens[bucket] < 1) {
            return Optional.of(Fault.THROTTLE.failure());
        }
        tokens[bucket]--;
        for (var volume : volumes) {
            var refusal = ofVolume(volume, snaps, now);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Predicate<FakeSnapshot> pending = snap -> !snap.deleted && snap.done.isAfter(now);
        return snaps.stream().filter(pending).count() + volumes.size() > pendingQuota
                ? Optional.of(Fault.PENDING_QUOTA.failure())
                : Optional.empty();
    }

    private static Optional<CloudFailure> ofVolume(VolumeId volume, Collection<FakeSnapshot> snaps, Instant now) {
        Predicate<FakeSnapshot> ofVolume = snap -> snap.made.volume().equals(volume);
        if (snaps.stream()
                .anyMatch(ofVolume.and(snap -> snap.start.plus(SPACING).isAfter(now)))) {
            return Optional.of(Fault.refused(Kind.VOLUME_SPACING, "SnapshotCreationPerVolumeRateExceeded"));
        }
        Predicate<FakeSnapshot> pending = snap -> !snap.deleted && snap.done.isAfter(now);
        return snaps.stream().filter(ofVolume.and(pending)).count() >= PENDING_OF_VOLUME
                ? Optional.of(Fault.refused(Kind.VOLUME_LIMIT, "ConcurrentSnapshotLimitExceeded"))
                : Optional.empty();
    }
}
