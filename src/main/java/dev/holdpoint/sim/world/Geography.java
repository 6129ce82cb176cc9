package dev.holdpoint.sim.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which Regions there are, with their zones and Outposts. */
public final class Geography {
    /** A Region as DescribeRegions shows it; {@code optIn} is EC2's word. */
    public record RegionInfo(String name, String optIn, String geography, List<Zone> zones) {
        public RegionInfo {
            zones = List.copyOf(zones);
        }

        /** Whether the account may use it. */
        public boolean usable() {
            return !optIn.equals("not-opted-in");
        }
    }

    private final Map<String, RegionInfo> regions = new LinkedHashMap<>();
    private final WorldFile file;

    Geography(WorldFile file) {
        this.file = file;
        for (var line : file.regions()) {
            regions.put(line.name(), new RegionInfo(line.name(), line.optIn(), line.geography(), zones(line)));
        }
    }

    /** Every Region by name, also those that the account has not opted in to. */
    public Map<String, RegionInfo> regions() {
        return Map.copyOf(regions);
    }

    /** An empty Region; the Outposts belong to {@code home}. */
    Region open(String name, String account, String home) {
        var info = regions.get(name);
        if (info == null) {
            throw new IllegalArgumentException(
                    "no Region " + name + "; there are " + String.join(", ", regions.keySet()));
        }
        var outposts = new ArrayList<Outpost>();
        if (name.equals(home)) {
            for (var line : file.outposts()) {
                var zone = info.zones().getFirst();
                var arn = "arn:aws:outposts:" + name + ":" + account + ":outpost/" + line.id();
                outposts.add(new Outpost(line.id(), arn, line.name(), zone.name(), zone.id()));
            }
        }
        return new Region(name, info.zones(), outposts);
    }

    private static List<Zone> zones(WorldFile.RegionLine line) {
        var zones = new ArrayList<Zone>();
        for (var i = 0; i < line.letters().length(); i++) {
            zones.add(new Zone(line.name() + line.letters().charAt(i), line.code() + "-az" + (i + 1), ""));
        }
        for (var local : line.localZones()) {
            var place = local.substring(line.name().length() + 1);
            zones.add(new Zone(
                    local,
                    line.code() + "-" + place.substring(0, 4).replace("-", "") + "-az1",
                    zones.getFirst().name()));
        }
        return zones;
    }
}
