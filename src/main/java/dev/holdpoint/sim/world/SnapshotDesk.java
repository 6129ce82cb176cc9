package dev.holdpoint.sim.world;

import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Takes snapshots, one or a set. Used with the account's lock held. */
public final class SnapshotDesk {
    private final Setting setting;
    private final SnapshotRules rules;
    private int pendingQuota;
    private int snapshotQuota;
    private Duration snapshotTime;
    private long taken;

    SnapshotDesk(Setting setting) {
        this.setting = setting;
        this.rules = new SnapshotRules(setting);
        this.pendingQuota = setting.pendingQuota();
        this.snapshotQuota = setting.snapshotQuota();
        this.snapshotTime = setting.snapshotTime();
    }

    /** Checks what a dry run checks of the target. */
    public void checkTarget(VolumeItem volume, SnapshotOrder order) throws Refusal {
        rules.target(volume, order);
    }

    /**
     * Takes a snapshot of each of {@code volumes} at one instant: all of them, or none and a refusal. More than one are
     * a set: none completes before the slowest, and if one fails, all do.
     */
    public List<SnapshotItem> take(
            Region region, List<VolumeItem> volumes, Function<VolumeItem, SnapshotOrder> orders, Fate fate, Instant now)
            throws Refusal {
        for (var volume : volumes) {
            rules.target(volume, orders.apply(volume));
            rules.limits(region, volume, orders.apply(volume), now);
        }
        rules.quotas(region, pendingQuota, snapshotQuota, volumes.size(), now);
        var items = new ArrayList<SnapshotItem>();
        for (var volume : volumes) {
            items.add(item(volume, orders.apply(volume), fate, now));
        }
        var end = items.stream()
                .map(item -> item.course().ownEnd())
                .max(Comparator.naturalOrder())
                .orElse(now);
        return items.stream()
                .map(item -> item.on(new Course(now, item.course().ownEnd(), end, fate.fails())))
                .peek(region::put)
                .toList();
    }

    void pendingQuota(int quota) {
        pendingQuota = quota;
    }

    void snapshotQuota(int quota) {
        snapshotQuota = quota;
    }

    void snapshotTime(Duration longest) {
        snapshotTime = longest;
    }

    long taken() {
        return taken;
    }

    void resume(long count) {
        taken = count;
    }

    private SnapshotItem item(VolumeItem volume, SnapshotOrder order, Fate fate, Instant now) {
        taken++;
        var lots = new SplittableRandom(setting.seed() * 31 + taken);
        var id = "snap-0%016x".formatted(lots.nextLong());
        // Between half of the longest time and all of it, so that a run does not complete in one stroke.
        var took = snapshotTime.toMillis() * (50 + lots.nextInt(51)) / 100;
        var end = now.plusMillis(took);
        return new SnapshotItem(
                id,
                volume,
                order.description(),
                order.tags(),
                new Course(now, end, end, fate.fails()),
                fate.sight(now),
                order.outpostArn(),
                order.location().equals("local") ? volume.zone() : "",
                SimulatedAccount.ID,
                fate.ending(now));
    }
}
