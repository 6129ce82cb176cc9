package dev.holdpoint.proof.wire;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.sim.world.InstanceItem;
import dev.holdpoint.sim.world.VolumeItem;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What the schedules of a world take snapshots of, as the program sees it. */
final class Fleet {
    private static final int MOST_SETS = 2;

    private final World world;

    Fleet(World world) {
        this.world = world;
    }

    /** An instance of which a set may be taken. */
    record Host(Instance instance, List<Volume> attached) {

        /** All of it, or without its root, or without one other volume. */
        Subject.InstanceSet some(SplittableRandom random) {
            var last = Set.of(attached.getLast().id());
            return switch (random.nextInt(4)) {
                case 0 -> new Subject.InstanceSet(instance, attached, true, Set.of());
                case 1 -> new Subject.InstanceSet(instance, attached, false, last);
                default -> new Subject.InstanceSet(instance, attached, false, Set.of());
            };
        }
    }

    /** Volumes that nothing is special about, in the order of their ids. */
    List<Volume> ordinary(int most) {
        return world.ec2.account().volumes().stream()
                .filter(Fleet::ordinary)
                .filter(item -> item.type().equals("gp3"))
                .map(Fleet::volume)
                .limit(most)
                .toList();
    }

    /** Instances with several ordinary volumes. */
    List<Host> sets() {
        return world.ec2.account().instances().stream()
                .filter(item -> item.mappings().size() > 1)
                .map(this::host)
                .filter(host -> host.attached().size() > 1)
                .limit(MOST_SETS)
                .toList();
    }

    /** Without volumes if one of them is out of the ordinary. */
    private Host host(InstanceItem item) {
        var mapped = item.mappings().stream()
                .map(InstanceItem.Mapping::volumeId)
                .map(id -> world.ec2.account().volumes().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
        var instance = new Instance(item.id(), "", item.state(), item.rootDevice(), item.platform(), false);
        return new Host(
                instance,
                mapped.stream().allMatch(Fleet::ordinary)
                        ? mapped.stream().map(Fleet::volume).toList()
                        : List.of());
    }

    /** Not the volume that is denied to everybody, nor one of an Outpost or of a kind with a limit of its own. */
    private static boolean ordinary(VolumeItem volume) {
        return volume.outpostArn().isEmpty()
                && !volume.inLocalZone()
                && !Set.of("st1", "sc1").contains(volume.type())
                && !volume.id().equals("vol-0decea5ed0000a001");
    }

    /** All volumes. */
    List<Volume> all() {
        return world.ec2.account().volumes().stream().map(Fleet::volume).toList();
    }

    /** The volume with this id. */
    Volume volume(String id) {
        return all().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All instances with their volumes. */
    List<Host> hosts() {
        return world.ec2.account().instances().stream()
                .map(item -> new Host(
                        new Instance(item.id(), "", item.state(), item.rootDevice(), item.platform(), false),
                        item.mappings().stream()
                                .map(mapping -> volume(mapping.volumeId()))
                                .toList()))
                .toList();
    }

    private static Volume volume(VolumeItem item) {
        return new Volume(
                new VolumeId(item.id()),
                item.state(),
                item.size(),
                item.type(),
                item.zone(),
                item.outpostArn().isEmpty() ? null : new OutpostArn(item.outpostArn()),
                item.encrypted(),
                item.multiAttach(),
                item.created(),
                item.attachments().stream()
                        .map(one -> new Attachment(one.instanceId(), one.device(), "attached"))
                        .toList(),
                item.tags().entrySet().stream()
                        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                        .toList());
    }
}
