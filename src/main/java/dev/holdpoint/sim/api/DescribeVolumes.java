package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Attached;
import dev.holdpoint.sim.world.Region;
import dev.holdpoint.sim.world.VolumeItem;
import dev.holdpoint.sim.world.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The volumes of a Region. */
final class DescribeVolumes implements Action {
    @Override
    public String name() {
        return "DescribeVolumes";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("VolumeId", "Filter", "MaxResults", "NextToken", "DryRun", "IncludeManagedResources");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeVolumes");
        var filters = Filters.of(call.parameters(), fields(call.region()));
        var paging = Paging.of(call);
        call.endDryRun();
        var ids = call.parameters().list("VolumeId");
        Ids.VOLUME.check(ids, call.region().volumes());
        var asked = new HashSet<>(ids);
        var page = paging.page(
                call.region().volumes(),
                volume -> (asked.isEmpty() || asked.contains(volume.id())) && filters.test(volume));
        var xml = new Xml().open("volumeSet");
        for (var volume : page.items()) {
            write(xml, volume, call.region());
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }

    private static void write(Xml xml, VolumeItem volume, Region region) {
        xml.open("item")
                .leaf("volumeId", volume.id())
                .leaf("size", volume.size())
                .leaf("snapshotId", volume.snapshotId())
                .leaf("availabilityZone", volume.zone())
                .some("availabilityZoneId", zoneId(region, volume))
                .leaf("status", volume.state())
                .leaf("createTime", volume.created());
        attachments(xml, volume);
        xml.tags(volume.tags())
                .leaf("volumeType", volume.type())
                .leaf("encrypted", volume.encrypted())
                .some("kmsKeyId", volume.kmsKeyId())
                .some("outpostArn", volume.outpostArn())
                .some("iops", volume.iops() == 0 ? "" : Integer.toString(volume.iops()))
                .some("throughput", volume.throughput() == 0 ? "" : Integer.toString(volume.throughput()))
                .leaf("multiAttachEnabled", volume.multiAttach());
        xml.open("operator")
                .leaf("managed", !volume.operator().isEmpty())
                .some("principal", volume.operator())
                .close()
                .close();
    }

    private static void attachments(Xml xml, VolumeItem volume) {
        xml.open("attachmentSet");
        for (var attached : volume.attachments()) {
            xml.open("item")
                    .leaf("volumeId", volume.id())
                    .leaf("instanceId", attached.instanceId())
                    .leaf("device", attached.device())
                    .leaf("status", "attached")
                    .leaf("attachTime", volume.created())
                    .leaf("deleteOnTermination", attached.deleteOnTermination())
                    .close();
        }
        xml.close();
    }

    private static String zoneId(Region region, VolumeItem volume) {
        return region.zones().stream()
                .filter(zone -> zone.name().equals(volume.zone()))
                .map(Zone::id)
                .findFirst()
                .orElse("");
    }

    private static Filters.Fields<VolumeItem> fields(Region region) {
        return new Filters.Fields<>(
                Map.ofEntries(
                        attached("attachment.instance-id", Attached::instanceId),
                        attached("attachment.device", Attached::device),
                        attached("attachment.status", ignored -> "attached"),
                        attached(
                                "attachment.delete-on-termination", one -> Boolean.toString(one.deleteOnTermination())),
                        Map.entry(
                                "attachment.attach-time",
                                volume -> volume.attachments().isEmpty()
                                        ? List.of()
                                        : List.of(Xml.time(volume.created()))),
                        one("availability-zone", VolumeItem::zone),
                        one("availability-zone-id", volume -> zoneId(region, volume)),
                        one("create-time", volume -> Xml.time(volume.created())),
                        one("encrypted", volume -> Boolean.toString(volume.encrypted())),
                        one("fast-restored", ignored -> "false"),
                        one("multi-attach-enabled", volume -> Boolean.toString(volume.multiAttach())),
                        one(
                                "operator.managed",
                                volume -> Boolean.toString(!volume.operator().isEmpty())),
                        Map.entry(
                                "operator.principal",
                                volume -> volume.operator().isEmpty() ? List.of() : List.of(volume.operator())),
                        one("size", volume -> Integer.toString(volume.size())),
                        one("snapshot-id", VolumeItem::snapshotId),
                        one("status", VolumeItem::state),
                        one("volume-id", VolumeItem::id),
                        one("volume-type", VolumeItem::type)),
                VolumeItem::tags);
    }

    private static Map.Entry<String, Function<VolumeItem, List<String>>> one(
            String name, Function<VolumeItem, String> field) {
        return Map.entry(name, volume -> List.of(field.apply(volume)));
    }

    private static Map.Entry<String, Function<VolumeItem, List<String>>> attached(
            String name, Function<Attached, String> field) {
        return Map.entry(
                name, volume -> volume.attachments().stream().map(field).toList());
    }
}
