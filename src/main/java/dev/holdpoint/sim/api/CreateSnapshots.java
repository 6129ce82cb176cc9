package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.InstanceItem;
import dev.holdpoint.sim.world.SnapshotOrder;
import dev.holdpoint.sim.world.VolumeItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes snapshots of an instance's volumes at one instant. */
final class CreateSnapshots implements Action {
    private static final int MOST_EXCLUDED = 40;

    private final Duration usualLag;

    CreateSnapshots(Duration usualLag) {
        this.usualLag = usualLag;
    }

    @Override
    public String name() {
        return "CreateSnapshots";
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "InstanceSpecification",
                "Description",
                "OutpostArn",
                "Location",
                "TagSpecification",
                "CopyTagsFromSource",
                "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        var parameters = call.parameters();
        var instanceId = Ids.INSTANCE.check(parameters.required("InstanceSpecification.InstanceId"));
        var tags = TagRules.onCreate(parameters, "snapshot");
        var order = CreateSnapshot.order(parameters, tags);
        var copies = copies(parameters);
        var instance = call.region().instances().get(instanceId);
        if (instance == null) {
            throw Ids.INSTANCE.notFound(instanceId);
        }
        var volumes = volumes(call, instance);
        authorize(call, instanceId, volumes, order.outpostArn());
        if (copies || !tags.isEmpty()) {
            call.authorize("ec2:CreateTags", call.arn("snapshot", "*"), Map.of("ec2:CreateAction", name()));
        }
        var orders = new TreeMap<String, SnapshotOrder>();
        for (var volume : volumes) {
            orders.put(volume.id(), copies ? copied(order, volume) : order);
            call.account().desk().checkTarget(volume, order);
        }
        call.endDryRun();
        var fates = new Fates(call.strikes(), usualLag);
        var there = fates.stillAttached(volumes);
        var taken = call.account()
                .desk()
                .take(call.region(), there, one -> orders.getOrDefault(one.id(), order), fates.fate(), call.now());
        fates.fired();
        var xml = new Xml().open("snapshotSet");
        taken.forEach(
                one -> SnapshotText.info(xml.open("item"), one, call.now()).close());
        return Outcome.taken(xml.close(), taken);
    }

    private static List<VolumeItem> volumes(Call call, InstanceItem instance) throws Refusal {
        var excluded = call.parameters().list("InstanceSpecification.ExcludeDataVolumeId");
        var withoutRoot = call.parameters().flag("InstanceSpecification.ExcludeBootVolume");
        if (excluded.size() > MOST_EXCLUDED) {
            throw Refusal.of("InvalidParameterValue", "At most " + MOST_EXCLUDED + " data volumes can be excluded.");
        }
        var volumes = new ArrayList<VolumeItem>();
        var known = new ArrayList<String>();
        for (var mapping : instance.mappings()) {
            var root = mapping.device().equals(instance.rootDevice());
            if (root && excluded.contains(mapping.volumeId())) {
                throw Refusal.of(
                        "InvalidParameterValue",
                        "The root volume " + mapping.volumeId() + " cannot be excluded as a data volume.");
            }
            known.add(mapping.volumeId());
            var volume = call.region().volumes().get(mapping.volumeId());
            if (volume != null && !(root && withoutRoot) && !excluded.contains(mapping.volumeId())) {
                volumes.add(volume);
            }
        }
        checkAttached(excluded, known, instance);
        if (volumes.isEmpty()) {
            throw Refusal.of("InvalidParameterValue", "No volume of " + instance.id() + " is left to snapshot.");
        }
        return volumes;
    }

    private static void checkAttached(List<String> excluded, List<String> attached, InstanceItem instance)
            throws Refusal {
        for (var id : excluded) {
            if (!attached.contains(Ids.VOLUME.check(id))) {
                throw Refusal.of("InvalidParameterValue", "The volume " + id + " is not attached to " + instance.id());
            }
        }
    }

    private static void authorize(Call call, String instanceId, List<VolumeItem> volumes, String outpost)
            throws Refusal {
        call.authorize("ec2:CreateSnapshots", call.arn("instance", instanceId));
        for (var volume : volumes) {
            call.authorize("ec2:CreateSnapshots", call.arn("volume", volume.id()));
        }
        call.authorize("ec2:CreateSnapshots", call.arn("snapshot", "*"), Map.of("ec2:OutpostArn", outpost));
    }

    private static boolean copies(Parameters parameters) throws Refusal {
        var from = parameters.text("CopyTagsFromSource");
        if (from.isPresent() && !from.get().equals("volume")) {
            throw Refusal.of("InvalidParameterValue", "The only value for CopyTagsFromSource is volume.");
        }
        return from.isPresent();
    }

    /** The caller's tags win over the volume's; those that AWS gave are not copied. */
    private static SnapshotOrder copied(SnapshotOrder order, VolumeItem volume) throws Refusal {
        Map<String, String> tags = new TreeMap<>();
        volume.tags().forEach((key, value) -> {
            if (!TagRules.reserved(key)) {
                tags.put(key, value);
            }
        });
        tags.putAll(order.tags());
        TagRules.checkCount(tags);
        return new SnapshotOrder(order.description(), tags, order.outpostArn(), order.location());
    }
}
