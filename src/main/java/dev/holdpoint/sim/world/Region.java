package dev.holdpoint.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one Region holds, indexed by id. Not safe for use by many threads: whoever uses it holds the account's lock
 * ({@link SimulatedAccount#locked}).
 */
public final class Region {
    private final String name;
    private final List<Zone> zones;
    private final List<Outpost> outposts;
    private final NavigableMap<String, VolumeItem> volumes = new TreeMap<>();
    private final NavigableMap<String, InstanceItem> instances = new TreeMap<>();
    private final NavigableMap<String, SnapshotItem> snapshots = new TreeMap<>();
    private final Map<String, List<String>> snapshotsOfVolume = new HashMap<>();
    private final Set<String> unfinished = new TreeSet<>();
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();

    Region(String name, List<Zone> zones, List<Outpost> outposts) {
        this.name = name;
        this.zones = List.copyOf(zones);
        this.outposts = List.copyOf(outposts);
    }

    /** Its name, such as {@code eu-west-1}. */
    public String name() {
        return name;
    }

    /** Its Availability Zones and Local Zones. */
    public List<Zone> zones() {
        return zones;
    }

    /** The Outposts that belong to it. */
    public List<Outpost> outposts() {
        return outposts;
    }

    /** Its volumes by id. */
    public NavigableMap<String, VolumeItem> volumes() {
        return Collections.unmodifiableNavigableMap(volumes);
    }

    /** Its instances by id. */
    public NavigableMap<String, InstanceItem> instances() {
        return Collections.unmodifiableNavigableMap(instances);
    }

    /** Its snapshots by id, those that are deleted by now among them. */
    public NavigableMap<String, SnapshotItem> snapshots() {
        return Collections.unmodifiableNavigableMap(snapshots);
    }

    /** The snapshot {@code id}, if it exists at {@code now}. */
    public Optional<SnapshotItem> snapshot(String id, Instant now) {
        return Optional.ofNullable(snapshots.get(id)).filter(snapshot -> snapshot.exists(now));
    }

    /** Every snapshot that was ever taken of {@code volumeId}, deleted ones too, oldest first. */
    List<SnapshotItem> taken(String volumeId) {
        return snapshotsOfVolume.getOrDefault(volumeId, List.of()).stream()
                .map(snapshots::get)
                .toList();
    }

    /** How many snapshots are pending at {@code now}; those that no longer are need not be looked at again. */
    int pending(Instant now) {
        unfinished.removeIf(id -> {
            var snapshot = snapshots.get(id);
            return snapshot == null
                    || !snapshot.occupies(now)
                    || !snapshot.course().status(now).equals("pending");
        });
        return unfinished.size();
    }

    /** How many snapshots {@code owner} has at {@code now}. */
    long owned(String owner, Instant now) {
        return snapshots.values().stream()
                .filter(snapshot -> snapshot.owner().equals(owner) && snapshot.exists(now))
                .count();
    }

    /** No snapshot is under way for longer than until then. */
    void finishBy(Instant latest) {
        snapshots.replaceAll((id, snapshot) -> snapshot.on(snapshot.course().by(latest)));
    }

    void put(VolumeItem volume) {
        volumes.put(volume.id(), volume);
    }

    void put(InstanceItem instance) {
        instances.put(instance.id(), instance);
    }

    void put(SnapshotItem snapshot) {
        unfinished.add(snapshot.id());
        if (snapshots.put(snapshot.id(), snapshot) == null) {
            snapshotsOfVolume
                    .computeIfAbsent(snapshot.source().id(), ignored -> new ArrayList<>())
                    .add(snapshot.id());
        }
    }

    /** Puts it in place of the one there was, to be remembered across a restart. */
    void change(VolumeItem volume) {
        put(volume);
        touched.add(volume.id());
    }

    /** Puts it in place of the one there was, to be remembered across a restart. */
    void change(InstanceItem instance) {
        put(instance);
        touched.add(instance.id());
    }

    /** Takes a volume out for good, to be remembered across a restart. */
    void remove(String volumeId) {
        volumes.remove(volumeId);
        gone.add(volumeId);
    }

    /** The volumes of the fleet that there are no longer. */
    List<String> gone() {
        return List.copyOf(gone);
    }

    /** The volumes that are no longer as the fleet was made. */
    List<VolumeItem> changedVolumes() {
        return volumes.values().stream()
                .filter(volume -> touched.contains(volume.id()))
                .toList();
    }

    /** The instances that are no longer as the fleet was made. */
    List<InstanceItem> changedInstances() {
        return instances.values().stream()
                .filter(instance -> touched.contains(instance.id()))
                .toList();
    }
}
