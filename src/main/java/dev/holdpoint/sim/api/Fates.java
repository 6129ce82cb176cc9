package dev.holdpoint.sim.api;

import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.fault.Strike;
import dev.holdpoint.sim.fault.Strikes;
import dev.holdpoint.sim.world.Fate;
import dev.holdpoint.sim.world.VolumeItem;
import java.time.Duration;
import java.util.List;

/** What the faults that strike a create call have in store for its snapshots. */
final class Fates {
    private static final List<FaultKind> KINDS = List.of(
            FaultKind.LAG,
            FaultKind.LAG_ID,
            FaultKind.LAG_TAG,
            FaultKind.LAG_DESCRIPTION,
            FaultKind.STRIP_TAGS,
            FaultKind.DELETED,
            FaultKind.SNAPSHOT_ERROR);

    private final Strikes strikes;
    private final Duration usualLag;
    private boolean detaches;

    Fates(Strikes strikes, Duration usualLag) {
        this.strikes = strikes;
        this.usualLag = usualLag;
    }

    Fate fate() {
        return new Fate(
                lag(FaultKind.LAG_ID),
                lag(FaultKind.LAG_TAG),
                lag(FaultKind.LAG_DESCRIPTION),
                strikes.effect(FaultKind.STRIP_TAGS).map(Strike::span).orElse(null),
                strikes.effect(FaultKind.DELETED).map(Strike::span).orElse(null),
                strikes.effect(FaultKind.SNAPSHOT_ERROR).isPresent());
    }

    /** Of an instance's volumes that were asked for, those that are still attached; at least one. */
    List<VolumeItem> stillAttached(List<VolumeItem> asked) {
        detaches = asked.size() > 1 && strikes.effect(FaultKind.DETACHED).isPresent();
        return detaches ? asked.subList(0, asked.size() - 1) : asked;
    }

    /** Counts the faults, now that there are snapshots for them to strike. */
    void fired() {
        KINDS.forEach(kind -> strikes.effect(kind).ifPresent(strikes::fire));
        if (detaches) {
            strikes.effect(FaultKind.DETACHED).ifPresent(strikes::fire);
        }
    }

    private Duration lag(FaultKind kind) {
        return strikes.effect(kind)
                .or(() -> strikes.effect(FaultKind.LAG))
                .map(Strike::span)
                .orElse(usualLag);
    }
}
