package dev.holdpoint.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the hand-made instances, volumes and old snapshots into a Region. */
final class Fleet {
    /** The fleet was set up this long before the simulation began. */
    private static final Duration AGE = Duration.ofDays(400);

    private final Region region;
    private final String account;
    private final Instant born;

    Fleet(Region region, String account, Instant born) {
        this.region = region;
        this.account = account;
        this.born = born;
    }

    void settle(WorldFile file) {
        var also = new HashMap<String, List<InstanceItem.Mapping>>();
        for (var host : file.hosts()) {
            for (var disk : host.volumes()) {
                if (disk.also() != null) {
                    also.computeIfAbsent(disk.also(), ignored -> new ArrayList<>())
                            .add(mapping(disk, host));
                }
            }
        }
        for (var host : file.hosts()) {
            settle(host, also.getOrDefault(host.id(), List.of()));
        }
        for (var line : file.snapshots()) {
            region.put(old(line));
        }
    }

    private void settle(WorldFile.Host host, List<InstanceItem.Mapping> shared) {
        var mappings = new ArrayList<InstanceItem.Mapping>();
        for (var disk : host.volumes()) {
            region.put(volume(host, disk));
            mappings.add(mapping(disk, host));
        }
        if (host.id().isEmpty()) {
            return;
        }
        mappings.addAll(shared);
        region.put(new InstanceItem(
                host.id(),
                host.type(),
                zone(host.zone()),
                outpost(host.outpost()),
                or(host.state(), "running"),
                or(host.platform(), ""),
                mappings.getFirst().device(),
                host.hibernation(),
                born.minus(AGE),
                mappings,
                named(host.name(), host.tags())));
    }

    private VolumeItem volume(WorldFile.Host host, WorldFile.Disk disk) {
        var attachments = new ArrayList<Attached>();
        if (!host.id().isEmpty()) {
            var device = or(disk.device(), "/dev/sdf");
            attachments.add(new Attached(host.id(), device, root(host, disk)));
            if (disk.also() != null) {
                attachments.add(new Attached(disk.also(), device, false));
            }
        }
        return new VolumeItem(
                disk.id(),
                disk.type(),
                disk.size(),
                iops(disk.type(), disk.size()),
                disk.type().equals("gp3") ? 125 : 0,
                disk.multiAttach(),
                zone(host.zone()),
                outpost(host.outpost()),
                disk.encrypted() ? key(region.name(), account) : "",
                attachments.isEmpty() ? "available" : "in-use",
                born.minus(AGE),
                root(host, disk) ? "snap-00ed000000000a001" : "",
                attachments,
                disk.productCode() == null ? List.of() : List.of(disk.productCode()),
                named(disk.name(), host.tags()));
    }

    private SnapshotItem old(WorldFile.OldSnapshot line) {
        var started = born.minus(Duration.ofHours(line.ageHours()));
        var took = started.plus(Duration.ofMinutes(7));
        var source = region.volumes().getOrDefault(line.volume(), elsewhere(started));
        var course =
                new Course(started, took, took, or(line.status(), "completed").equals("error"));
        var owner = or(line.owner(), account);
        return new SnapshotItem(
                line.id(),
                source,
                line.description(),
                line.tags(),
                course,
                Sight.from(started),
                "",
                "",
                owner,
                SnapshotItem.Ending.NONE);
    }

    /** A public image's volume, which belongs to somebody else; EC2 gives such snapshots this very volume id. */
    private VolumeItem elsewhere(Instant created) {
        return new VolumeItem(
                "vol-ffffffff",
                "gp2",
                8,
                100,
                0,
                false,
                zone("a"),
                "",
                "",
                "in-use",
                created,
                "",
                List.of(),
                List.of(),
                Map.of());
    }

    /** The account's own key for EBS in {@code region}. */
    static String key(String region, String account) {
        return "arn:aws:kms:" + region + ":" + account + ":key/00000000-0000-4000-8000-0000000000eb";
    }

    /** What EC2 gives a volume of this type and size that asks for nothing, in I/O operations a second. */
    static int iops(String type, int gib) {
        return switch (type) {
            case "gp3" -> 3000;
            case "gp2" -> Math.clamp(gib * 3L, 100, 16_000);
            case "io1", "io2" -> 4000;
            default -> 0;
        };
    }

    private static InstanceItem.Mapping mapping(WorldFile.Disk disk, WorldFile.Host host) {
        return new InstanceItem.Mapping(or(disk.device(), "/dev/sdf"), disk.id(), root(host, disk));
    }

    private static boolean root(WorldFile.Host host, WorldFile.Disk disk) {
        return !host.id().isEmpty() && disk.equals(host.volumes().getFirst());
    }

    private String zone(String name) {
        return name.length() == 1 ? region.name() + name : name;
    }

    private String outpost(@Nullable String id) {
        return region.outposts().stream()
                .filter(outpost -> outpost.id().equals(id))
                .map(Outpost::arn)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> named(String name, Map<String, String> tags) {
        var all = new LinkedHashMap<>(tags);
        if (!name.isEmpty()) {
            all.put("Name", name);
        }
        return all;
    }

    private static String or(@Nullable String text, String usual) {
        return text == null ? usual : text;
    }
}
