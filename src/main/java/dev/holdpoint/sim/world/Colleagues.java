package dev.holdpoint.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What others do to the fleet, and AWS to the quotas, behind the caller's back, in the Region that has the fleet. An id
 * that does not exist is an {@link IllegalArgumentException}. Safe for use by many threads.
 */
public final class Colleagues {
    private final SimulatedAccount account;
    private final SnapshotDesk desk;
    private final InstantSource clock;

    Colleagues(SimulatedAccount account, SnapshotDesk desk, InstantSource clock) {
        this.account = account;
        this.desk = desk;
        this.clock = clock;
    }

    /** Puts a volume into a state of EC2's: available, in-use, deleting, error … */
    public void setVolumeState(String volumeId, String word) {
        change(volumeId, volume -> volume.with(word, volume.tags()));
    }

    /** From now on a volume is managed by a service of AWS, such as {@code eks.amazonaws.com}. */
    public void setOperator(String volumeId, String service) {
        change(volumeId, volume -> volume.operatedBy(service));
    }

    /** From now on a volume is as if it had never been encrypted. */
    public void setUnencrypted(String volumeId) {
        change(volumeId, VolumeItem::unencrypted);
    }

    /** Starts or stops an instance: puts it into a state of EC2's, running, stopped … */
    public void setInstanceState(String instanceId, String word) {
        remake(instanceId, instance -> instance.as(instance.type(), word));
    }

    /** Makes an instance one of another type. */
    public void setInstanceType(String instanceId, String type) {
        remake(instanceId, instance -> instance.as(type, instance.state()));
    }

    /** Gives a volume these tags, in place of what it has. */
    public void tagVolume(String volumeId, Map<String, String> tags) {
        change(volumeId, volume -> volume.with(volume.state(), new TreeMap<>(tags)));
    }

    /** Attaches a volume that is attached to nothing. */
    public void attach(String volumeId, String instanceId, String device) {
        account.quietly(() -> {
            var region = account.home();
            var instance = instance(instanceId);
            var mappings = new ArrayList<>(instance.mappings());
            mappings.add(new InstanceItem.Mapping(device, volumeId, false));
            region.change(instance.on(mappings));
            region.change(account.volume(volumeId).attached(List.of(new Attached(instanceId, device, false))));
            account.save();
            return volumeId;
        });
    }

    /** Detaches a volume from whatever it is attached to. */
    public void detach(String volumeId) {
        account.quietly(() -> {
            var region = account.home();
            var volume = account.volume(volumeId);
            for (var place : volume.attachments()) {
                var instance = instance(place.instanceId());
                region.change(instance.on(instance.mappings().stream()
                        .filter(mapping -> !mapping.volumeId().equals(volumeId))
                        .toList()));
            }
            region.change(volume.attached(List.of()));
            account.save();
            return volumeId;
        });
    }

    /** Detaches a volume and deletes it. Its snapshots stay. */
    public void deleteVolume(String volumeId) {
        detach(volumeId);
        account.quietly(() -> {
            account.home().remove(volumeId);
            account.save();
            return volumeId;
        });
    }

    /**
     * Some other tool has left {@code count} snapshots of volumes that are gone, or is writing them and is not done
     * within a day.
     */
    public void leaveSnapshots(int count, boolean pending) {
        account.quietly(() -> {
            var now = clock.instant();
            var started = pending ? now : now.minus(Duration.ofDays(30));
            var end = started.plus(Duration.ofDays(1));
            var source = account.home().volumes().firstEntry().getValue().gone("vol-0000000000000dead");
            for (int number = 0; number < count; number++) {
                account.home().put(left(source, "snap-0%s%015x".formatted(pending ? "a" : "b", number), started, end));
            }
            account.save();
            return count;
        });
    }

    private static SnapshotItem left(VolumeItem source, String id, Instant started, Instant end) {
        return new SnapshotItem(
                id,
                source,
                "left by a backup tool",
                Map.of(),
                new Course(started, end, end, false),
                Sight.from(started),
                "",
                "",
                SimulatedAccount.ID,
                SnapshotItem.Ending.NONE);
    }

    /** The quota of pending snapshots from now on; 0 for none. */
    public void setPendingQuota(int quota) {
        account.quietly(() -> {
            desk.pendingQuota(quota);
            return quota;
        });
    }

    /** The quota of snapshots from now on; 0 for none. */
    public void setSnapshotQuota(int quota) {
        account.quietly(() -> {
            desk.snapshotQuota(quota);
            return quota;
        });
    }

    private void change(String volumeId, UnaryOperator<VolumeItem> change) {
        account.quietly(() -> {
            account.home().change(change.apply(account.volume(volumeId)));
            account.save();
            return volumeId;
        });
    }

    private void remake(String instanceId, UnaryOperator<InstanceItem> change) {
        account.quietly(() -> {
            account.home().change(change.apply(instance(instanceId)));
            account.save();
            return instanceId;
        });
    }

    private InstanceItem instance(String id) {
        var instance = account.home().instances().get(id);
        if (instance == null) {
            throw new IllegalArgumentException("no instance " + id);
        }
        return instance;
    }
}
