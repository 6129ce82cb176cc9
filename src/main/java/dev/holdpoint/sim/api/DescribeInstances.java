package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.InstanceItem;
import dev.holdpoint.sim.world.Region;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The instances of a Region, each in a reservation of its own. */
final class DescribeInstances implements Action {
    private static final Filters.Fields<InstanceItem> FIELDS = new Filters.Fields<>(
            Map.ofEntries(
                    one("instance-id", InstanceItem::id),
                    one("instance-type", InstanceItem::type),
                    one("instance-state-name", InstanceItem::state),
                    one("instance-state-code", instance -> Integer.toString(stateCode(instance.state()))),
                    one("availability-zone", InstanceItem::zone),
                    one("outpost-arn", InstanceItem::outpostArn),
                    one("platform", InstanceItem::platform),
                    one("platform-details", DescribeInstances::platformDetails),
                    one("root-device-name", InstanceItem::rootDevice),
                    one("root-device-type", ignored -> "ebs"),
                    one("launch-time", instance -> Xml.time(instance.launched())),
                    one("owner-id", ignored -> SimulatedAccount.ID),
                    one("hibernation-options.configured", instance -> Boolean.toString(instance.hibernation())),
                    mapped("block-device-mapping.volume-id", InstanceItem.Mapping::volumeId),
                    mapped("block-device-mapping.device-name", InstanceItem.Mapping::device),
                    mapped("block-device-mapping.status", ignored -> "attached"),
                    mapped(
                            "block-device-mapping.delete-on-termination",
                            mapping -> Boolean.toString(mapping.deleteOnTermination()))),
            InstanceItem::tags);

    @Override
    public String name() {
        return "DescribeInstances";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("InstanceId", "Filter", "MaxResults", "NextToken", "DryRun", "IncludeManagedResources");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeInstances");
        var filters = Filters.of(call.parameters(), FIELDS);
        var paging = Paging.of(call);
        var ids = call.parameters().list("InstanceId");
        if (!ids.isEmpty() && call.parameters().text("MaxResults").isPresent()) {
            throw Refusal.of(
                    "InvalidParameterCombination",
                    "The parameter instancesSet cannot be used with the parameter maxResults");
        }
        call.endDryRun();
        Ids.INSTANCE.check(ids, call.region().instances());
        var asked = new HashSet<>(ids);
        var page = paging.page(
                call.region().instances(),
                instance -> (asked.isEmpty() || asked.contains(instance.id())) && filters.test(instance));
        var xml = new Xml().open("reservationSet");
        for (var instance : page.items()) {
            write(xml, instance, productCodes(call.region(), instance));
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }

    /** An instance has the codes of the volume that it boots from. */
    private static List<String> productCodes(Region region, InstanceItem instance) {
        return instance.mappings().stream()
                .filter(mapping -> mapping.device().equals(instance.rootDevice()))
                .flatMap(mapping -> Optional.ofNullable(region.volumes().get(mapping.volumeId())).stream())
                .flatMap(volume -> volume.productCodes().stream())
                .toList();
    }

    private static void write(Xml xml, InstanceItem instance, List<String> productCodes) {
        xml.open("item")
                .leaf("reservationId", "r-" + instance.id().substring(2))
                .leaf("ownerId", SimulatedAccount.ID)
                .open("groupSet")
                .close()
                .open("instancesSet")
                .open("item")
                .leaf("instanceId", instance.id());
        machine(xml, instance);
        mappings(xml, instance);
        xml.open("productCodes");
        productCodes.forEach(code -> xml.open("item")
                .leaf("productCode", code)
                .leaf("type", "marketplace")
                .close());
        xml.close();
        xml.leaf("virtualizationType", "hvm")
                .tags(instance.tags())
                .leaf("hypervisor", "xen")
                .open("hibernationOptions")
                .leaf("configured", instance.hibernation())
                .close()
                .some("outpostArn", instance.outpostArn())
                .open("operator")
                .leaf("managed", false)
                .close()
                .close()
                .close()
                .close();
    }

    private static void machine(Xml xml, InstanceItem instance) {
        xml.leaf("imageId", "ami-00ed000000000b001")
                .open("instanceState")
                .leaf("code", stateCode(instance.state()))
                .leaf("name", instance.state())
                .close()
                .leaf("instanceType", instance.type())
                .leaf("launchTime", instance.launched())
                .open("placement")
                .leaf("availabilityZone", instance.zone())
                .leaf("tenancy", "default")
                .close()
                .some("platform", instance.platform())
                .leaf("platformDetails", platformDetails(instance))
                .leaf("architecture", "x86_64")
                .leaf("rootDeviceType", "ebs")
                .leaf("rootDeviceName", instance.rootDevice());
    }

    private static void mappings(Xml xml, InstanceItem instance) {
        xml.open("blockDeviceMapping");
        for (var mapping : instance.mappings()) {
            xml.open("item")
                    .leaf("deviceName", mapping.device())
                    .open("ebs")
                    .leaf("volumeId", mapping.volumeId())
                    .leaf("status", "attached")
                    .leaf("attachTime", instance.launched())
                    .leaf("deleteOnTermination", mapping.deleteOnTermination())
                    .close()
                    .close();
        }
        xml.close();
    }

    private static String platformDetails(InstanceItem instance) {
        return instance.platform().isEmpty() ? "Linux/UNIX" : "Windows";
    }

    /** The numbers of the API reference, InstanceState. */
    private static int stateCode(String state) {
        return switch (state) {
            case "pending" -> 0;
            case "running" -> 16;
            case "shutting-down" -> 32;
            case "terminated" -> 48;
            case "stopping" -> 64;
            default -> 80;
        };
    }

    private static Map.Entry<String, Function<InstanceItem, List<String>>> one(
            String name, Function<InstanceItem, String> field) {
        return Map.entry(name, instance -> List.of(field.apply(instance)));
    }

    private static Map.Entry<String, Function<InstanceItem, List<String>>> mapped(
            String name, Function<InstanceItem.Mapping, String> field) {
        return Map.entry(
                name, instance -> instance.mappings().stream().map(field).toList());
    }
}
