package dev.holdpoint.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes up instances and volumes by the thousand, the same ones for the same seed. */
final class CrowdedFleet {
    private static final List<String> SERVICES =
            List.of("orders", "billing", "search", "ledger", "stock", "mail", "reports", "login", "media", "plant");
    private static final List<String> PARTS = List.of("db", "app", "web", "queue", "cache", "worker");
    private static final List<String> STAGES = List.of("production", "production", "staging", "test");
    private static final List<String> TYPES = List.of("gp3", "gp3", "gp3", "gp2", "io2", "st1", "sc1", "io1");

    private final Region region;
    private final String key;
    private final Instant born;
    private final SplittableRandom random;

    CrowdedFleet(Region region, String key, Instant born, long seed) {
        this.region = region;
        this.key = key;
        this.born = born;
        this.random = new SplittableRandom(seed);
    }

    /** Adds volumes until there are {@code total}. */
    void fill(int total) {
        for (var host = 1; region.volumes().size() < total; host++) {
            settle(
                    host,
                    Math.min(1 + random.nextInt(5), total - region.volumes().size()));
        }
    }

    private void settle(int number, int disks) {
        var name = "%s-%s-%05d".formatted(pick(SERVICES), pick(PARTS), number);
        var tags = Map.of("Name", name, "environment", pick(STAGES), "service", name.substring(0, name.indexOf('-')));
        var zones = region.zones().stream().filter(zone -> !zone.local()).toList();
        var zone = zones.get(random.nextInt(zones.size())).name();
        var outpost = !region.outposts().isEmpty() && random.nextInt(50) == 0
                ? region.outposts().getFirst().arn()
                : "";
        var instance = id("i-");
        var mappings = new ArrayList<InstanceItem.Mapping>();
        for (var disk = 0; disk < disks; disk++) {
            var device = disk == 0 ? "/dev/xvda" : "/dev/sd" + (char) ('e' + disk);
            var volume = volume(instance, device, zone, outpost, tags);
            region.put(volume);
            mappings.add(new InstanceItem.Mapping(device, volume.id(), disk == 0));
        }
        region.put(new InstanceItem(
                instance,
                "m6i.large",
                zone,
                outpost,
                random.nextInt(10) == 0 ? "stopped" : "running",
                "",
                "/dev/xvda",
                false,
                born.minus(Duration.ofDays(30)),
                mappings,
                tags));
    }

    private VolumeItem volume(
            String instance, String device, String zone, String outpost, Map<String, String> hostTags) {
        var root = device.equals("/dev/xvda");
        var type = root || !outpost.isEmpty() ? "gp2" : pick(TYPES);
        var size = type.equals("st1") || type.equals("sc1") ? 125 << random.nextInt(4) : 8 << random.nextInt(8);
        return new VolumeItem(
                id("vol-"),
                type,
                size,
                Fleet.iops(type, size),
                type.equals("gp3") ? 125 : 0,
                false,
                zone,
                outpost,
                !outpost.isEmpty() || random.nextInt(4) > 0 ? key : "",
                "in-use",
                born.minus(Duration.ofHours(1 + random.nextInt(20_000))),
                "",
                List.of(new Attached(instance, device, root)),
                List.of(),
                hostTags);
    }

    private String id(String prefix) {
        return prefix + "0%016x".formatted(random.nextLong());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
