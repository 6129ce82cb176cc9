package dev.holdpoint.sim.world;

import dev.holdpoint.sim.access.Identities;
import dev.holdpoint.sim.wire.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The account that is simulated: its Regions, who may call it, and what others do in it behind the caller's back. Those
 * methods work on the Region that has the fleet. An id that does not exist is an {@link IllegalArgumentException}. Safe
 * for use by many threads.
 */
public final class SimulatedAccount {
    /** Its account id, which no real account has. */
    public static final String ID = "000000000000";

    private final InstantSource clock;
    private final Identities identities;
    private final WorldFile file = WorldFile.read();
    private final Geography geography = new Geography(file);
    private final Map<String, Region> regions = new TreeMap<>();
    private final PriorityQueue<Deferred> deferred = new PriorityQueue<>(Comparator.comparing(Deferred::due));
    private final SnapshotDesk desk;
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable StateFile state;
    private final Instant born;
    private final SavedState.Made made;

    /**
     * Makes the account, or takes up the one that is kept in {@code directory}, with the fleet that it was made with.
     *
     * @param directory where it is kept across restarts, or null
     * @throws IOException if the directory cannot be read
     */
    public SimulatedAccount(Setting setting, InstantSource clock, @Nullable Path directory) throws IOException {
        this.clock = clock;
        this.identities = new Identities(ID, clock);
        this.desk = new SnapshotDesk(setting);
        this.state = directory == null ? null : new StateFile(directory, clock);
        var saved = state == null ? Optional.<SavedState>empty() : state.load();
        this.born = saved.map(SavedState::born).orElseGet(clock::instant);
        this.made = saved.map(SavedState::made)
                .orElseGet(() -> new SavedState.Made(setting.region(), setting.volumes(), setting.seed()));
        settle();
        saved.ifPresent(this::resume);
    }

    /** Work on the account that may be refused. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws Refusal;
    }

    /** Does {@code work} while nobody else reads or changes the account. */
    public <T> T locked(Work<T> work) throws Refusal {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Which Regions there are. */
    public Geography geography() {
        return geography;
    }

    /** Who may call. */
    public Identities identities() {
        return identities;
    }

    /** Takes snapshots; use it inside {@link #locked}. */
    public SnapshotDesk desk() {
        return desk;
    }

    /** The Region {@code name}, which must exist; use it inside {@link #locked}. */
    public Region region(String name) {
        return regions.computeIfAbsent(name, fresh -> geography.open(fresh, ID, made.region()));
    }

    /** What others do to the fleet and to the quotas. */
    public Colleagues colleagues() {
        return new Colleagues(this, desk, clock);
    }

    /** The volumes of the fleet. */
    public List<VolumeItem> volumes() {
        return quietly(() -> List.copyOf(home().volumes().values()));
    }

    /** The instances of the fleet. */
    public List<InstanceItem> instances() {
        return quietly(() -> List.copyOf(home().instances().values()));
    }

    /** The account's own snapshots that exist now, also those that are not visible yet. */
    public List<SnapshotItem> snapshots() {
        var now = clock.instant();
        return quietly(() -> home().snapshots().values().stream()
                .filter(snapshot -> snapshot.owner().equals(ID) && snapshot.exists(now))
                .toList());
    }

    /** A colleague takes a snapshot of {@code volumeId}; its id. Limits hold for colleagues too. */
    public String takeSnapshot(String volumeId, String description) throws Refusal {
        var order = new SnapshotOrder(description, Map.of(), volume(volumeId).outpostArn(), "");
        return locked(() -> {
            var none = Fate.lagging(Duration.ZERO);
            var taken = desk.take(home(), List.of(volume(volumeId)), any -> order, none, clock.instant());
            save();
            return taken.getFirst().id();
        });
    }

    /** A colleague deletes a snapshot. */
    public void deleteSnapshot(String snapshotId) {
        changeSnapshot(snapshotId, one -> one.ending(one.end().deletedAt(clock.instant())));
    }

    /** A colleague locks a snapshot, in compliance mode. */
    public void lockSnapshot(String snapshotId, Instant until) {
        changeSnapshot(snapshotId, one -> one.ending(one.end().lockedUntil(until)));
    }

    /** A colleague registers an image that needs a snapshot. */
    public void registerImage(String snapshotId, String imageId) {
        changeSnapshot(snapshotId, one -> one.ending(one.end().neededBy(imageId)));
    }

    /** A colleague takes a tag off a snapshot. */
    public void stripTag(String snapshotId, String key) {
        changeSnapshot(snapshotId, one -> {
            var left = new TreeMap<>(one.allTags());
            left.remove(key);
            return one.tagged(left);
        });
    }

    /** Copying ends now: in completed, or in error. */
    public void finishSnapshot(String snapshotId, boolean fails) {
        var now = clock.instant();
        changeSnapshot(snapshotId, one -> one.on(new Course(one.course().started(), now, now, fails)));
    }

    /** How long a snapshot takes at most from now on, also one that is under way. */
    public void setSnapshotTime(Duration longest) {
        quietly(() -> {
            desk.snapshotTime(longest);
            regions.values().forEach(region -> region.finishBy(clock.instant().plus(longest)));
            save();
            return longest;
        });
    }

    /** Replaces a snapshot's tags; use it inside {@link #locked}. */
    public void retag(Region region, SnapshotItem snapshot, Map<String, String> tags) {
        region.put(snapshot.tagged(tags));
    }

    /** Replaces a volume's tags; use it inside {@link #locked}. */
    public void retag(Region region, VolumeItem volume, Map<String, String> tags) {
        region.change(volume.with(volume.state(), tags));
    }

    /** Replaces an instance's tags; use it inside {@link #locked}. */
    public void retag(Region region, InstanceItem instance, Map<String, String> tags) {
        region.change(instance.with(tags));
    }

    /** Deletes a snapshot; use it inside {@link #locked}. */
    public void delete(Region region, SnapshotItem snapshot, Instant now) {
        region.put(snapshot.ending(snapshot.end().deletedAt(now)));
    }

    /** Keeps a request that is to take effect later; use it inside {@link #locked}. */
    public void defer(Deferred request) {
        deferred.add(request);
        save();
    }

    /** Takes out the first request that is due by {@code now}; use it inside {@link #locked}. */
    public Optional<Deferred> due(Instant now) {
        var first = deferred.peek();
        return first == null || now.isBefore(first.due()) ? Optional.empty() : Optional.of(deferred.remove());
    }

    /** Writes the account to its directory, if it has one; use it inside {@link #locked}. */
    public void save() {
        if (state == null) {
            return;
        }
        var saved = new ArrayList<SavedState.SavedRegion>();
        for (var region : regions.values()) {
            saved.add(new SavedState.SavedRegion(
                    region.name(),
                    List.copyOf(region.snapshots().values()),
                    region.changedVolumes(),
                    region.changedInstances(),
                    region.gone()));
        }
        try {
            state.save(new SavedState(SavedState.VERSION, made, born, desk.taken(), saved, List.copyOf(deferred)));
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated account cannot be kept", e);
        }
    }

    private void settle() {
        var small =
                file.hosts().stream().mapToInt(host -> host.volumes().size()).sum();
        if (made.volumes() == 0 || made.volumes() >= small) {
            new Fleet(home(), ID, born).settle(file);
        }
        new CrowdedFleet(home(), Fleet.key(made.region(), ID), born, made.seed()).fill(made.volumes());
        var second = made.region().equals("eu-central-1") ? "eu-west-2" : "eu-central-1";
        new CrowdedFleet(region(second), Fleet.key(second, ID), born, made.seed()).fill(12);
    }

    private void resume(SavedState saved) {
        desk.resume(saved.taken());
        deferred.addAll(saved.deferred());
        for (var one : saved.regions()) {
            var region = region(one.name());
            one.volumes().forEach(region::change);
            one.instances().forEach(region::change);
            one.snapshots().forEach(region::put);
            one.gone().forEach(region::remove);
        }
    }

    Region home() {
        return region(made.region());
    }

    VolumeItem volume(String id) {
        var volume = home().volumes().get(id);
        if (volume == null) {
            throw new IllegalArgumentException("no volume " + id);
        }
        return volume;
    }

    private void changeSnapshot(String id, UnaryOperator<SnapshotItem> change) {
        quietly(() -> {
            var snapshot = home().snapshot(id, clock.instant())
                    .orElseThrow(() -> new IllegalArgumentException("no snapshot " + id));
            home().put(change.apply(snapshot));
            save();
            return id;
        });
    }

    <T> T quietly(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
