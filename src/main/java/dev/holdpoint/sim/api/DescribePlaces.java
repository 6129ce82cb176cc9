package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Geography.RegionInfo;
import dev.holdpoint.sim.world.Zone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** DescribeRegions and DescribeAvailabilityZones. */
final class DescribePlaces {
    private DescribePlaces() {}

    /** The Regions that the account may use, or all. */
    static final class Regions implements Action {
        private static final Filters.Fields<RegionInfo> FIELDS = new Filters.Fields<>(
                Map.of(
                        "region-name", field(RegionInfo::name),
                        "opt-in-status", field(RegionInfo::optIn),
                        "endpoint", field(region -> endpoint(region.name()))),
                ignored -> Map.of());

        @Override
        public String name() {
            return "DescribeRegions";
        }

        @Override
        public Set<String> parameters() {
            return Set.of("RegionName", "AllRegions", "Filter", "DryRun");
        }

        @Override
        public Outcome run(Call call) throws Refusal {
            call.authorize("ec2:DescribeRegions");
            var filters = Filters.of(call.parameters(), FIELDS);
            var names = call.parameters().list("RegionName");
            var all = call.parameters().flag("AllRegions");
            call.endDryRun();
            var regions = call.account().geography().regions();
            for (var name : names) {
                if (!regions.containsKey(name)) {
                    throw Refusal.of("InvalidParameterValue", "Invalid region name: " + Parameters.shown(name));
                }
            }
            var xml = new Xml().open("regionInfo");
            regions.values().stream()
                    .filter(region -> (all || region.usable() || names.contains(region.name())) && filters.test(region))
                    .filter(region -> names.isEmpty() || names.contains(region.name()))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach(region -> write(xml, region));
            return Outcome.read(xml.close());
        }

        private static void write(Xml xml, RegionInfo region) {
            xml.open("item")
                    .leaf("regionName", region.name())
                    .leaf("regionEndpoint", endpoint(region.name()))
                    .leaf("optInStatus", region.optIn())
                    .open("geographySet")
                    .open("item")
                    .leaf("name", region.geography())
                    .close()
                    .close()
                    .close();
        }

        private static String endpoint(String region) {
            return "ec2." + region + ".amazonaws.com";
        }
    }

    /** The zones of the call's Region; Local Zones are opted in to, as the fleet uses them. */
    static final class Zones implements Action {
        private static final Filters.Fields<Zone> FIELDS = new Filters.Fields<>(
                Map.of(
                        "zone-name", field(Zone::name),
                        "zone-id", field(Zone::id),
                        "zone-type", field(Zones::type),
                        "state", field(ignored -> "available"),
                        "group-name", field(Zone::group),
                        "parent-zone-name", field(Zone::parent),
                        "opt-in-status", field(Zones::optIn)),
                ignored -> Map.of());

        @Override
        public String name() {
            return "DescribeAvailabilityZones";
        }

        @Override
        public Set<String> parameters() {
            return Set.of("ZoneName", "ZoneId", "AllAvailabilityZones", "Filter", "DryRun");
        }

        @Override
        public Outcome run(Call call) throws Refusal {
            call.authorize("ec2:DescribeAvailabilityZones");
            var filters = Filters.of(call.parameters(), FIELDS);
            var names = call.parameters().list("ZoneName");
            var ids = call.parameters().list("ZoneId");
            call.endDryRun();
            var zones = call.region().zones();
            check(names, zones.stream().map(Zone::name).toList());
            check(ids, zones.stream().map(Zone::id).toList());
            var xml = new Xml().open("availabilityZoneInfo");
            zones.stream()
                    .filter(zone -> names.isEmpty() || names.contains(zone.name()))
                    .filter(zone -> ids.isEmpty() || ids.contains(zone.id()))
                    .filter(filters)
                    .forEach(zone -> write(xml, zone, call));
            return Outcome.read(xml.close());
        }

        private static void check(List<String> named, List<String> known) throws Refusal {
            for (var name : named) {
                if (!known.contains(name)) {
                    throw Refusal.of(
                            "InvalidParameterValue", "Invalid availability zone: [" + Parameters.shown(name) + "]");
                }
            }
        }

        private static void write(Xml xml, Zone zone, Call call) {
            xml.open("item")
                    .leaf("zoneName", zone.name())
                    .leaf("zoneId", zone.id())
                    .leaf("zoneState", "available")
                    .leaf("regionName", call.region().name())
                    .leaf("optInStatus", optIn(zone))
                    .leaf("groupName", zone.group())
                    .leaf("networkBorderGroup", zone.group())
                    .leaf("zoneType", type(zone))
                    .some("parentZoneName", zone.parent())
                    .open("messageSet")
                    .close()
                    .close();
        }

        private static String type(Zone zone) {
            return zone.local() ? "local-zone" : "availability-zone";
        }

        private static String optIn(Zone zone) {
            return zone.local() ? "opted-in" : "opt-in-not-required";
        }
    }

    private static <T> Function<T, List<String>> field(Function<T, String> field) {
        return item -> List.of(field.apply(item));
    }
}
