package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
    private double tokens = BUCKET;
    private Instant filled;

    FakeLimits(VirtualTime time) {
        this.time = time;
        this.filled = time.server();
    }

    /** Why a snapshot of {@code volume} may not be begun now, besides those that there are. */
    Optional<CloudFailure> refusal(VolumeId volume, Collection<FakeSnapshot> snaps) {
        if (!on) {
            return Optional.empty();
        }
        var now = time.server();
        tokens = Math.min(BUCKET, tokens + Duration.between(filled, now).toMillis() / 1e3 * REFILL);
        filled = now;
        if (tokens < 1) {
            return Optional.of(Fault.THROTTLE.failure());
        }
        tokens--;
        Predicate<FakeSnapshot> ofVolume = snap -> snap.made.volume().equals(volume);
        if (snaps.stream()
                .anyMatch(ofVolume.and(snap -> snap.start.plus(SPACING).isAfter(now)))) {
            return Optional.of(Fault.refused(Kind.VOLUME_SPACING, "SnapshotCreationPerVolumeRateExceeded"));
        }
        Predicate<FakeSnapshot> pending = snap -> !snap.deleted && snap.done.isAfter(now);
        if (snaps.stream().filter(ofVolume.and(pending)).count() >= PENDING_OF_VOLUME) {
            return Optional.of(Fault.refused(Kind.VOLUME_LIMIT, "ConcurrentSnapshotLimitExceeded"));
        }
        return snaps.stream().filter(pending).count() >= pendingQuota
                ? Optional.of(Fault.PENDING_QUOTA.failure())
                : Optional.empty();
    }
}
