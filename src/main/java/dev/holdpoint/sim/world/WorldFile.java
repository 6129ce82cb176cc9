package dev.holdpoint.sim.world;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The hand-made part of the world, as {@code world.json} beside this class describes it. */
record WorldFile(List<RegionLine> regions, List<OutpostLine> outposts, List<Host> hosts, List<OldSnapshot> snapshots) {

    /** A Region: its zones' letters, and its Local Zones by name. */
    record RegionLine(
            String name, String code, String letters, String optIn, String geography, List<String> localZones) {}

    /** An Outpost in the fleet's Region. */
    record OutpostLine(String id, String name, String zone) {}

    /** An instance with its volumes; without an id, a shelf of volumes that are attached to nothing. */
    record Host(
            String id,
            String name,
            String type,
            String zone,
            @Nullable String outpost,
            @Nullable String state,
            @Nullable String platform,
            boolean hibernation,
            Map<String, String> tags,
            List<Disk> volumes) {}

    /** A volume; what is left out is usual. */
    record Disk(
            String id,
            String name,
            @Nullable String device,
            String type,
            int size,
            boolean encrypted,
            boolean multiAttach,
            @Nullable String also,
            @Nullable String productCode) {}

    /** A snapshot from before the simulation began. */
    record OldSnapshot(
            String id,
            String volume,
            String description,
            int ageHours,
            @Nullable String status,
            @Nullable String owner,
            Map<String, String> tags) {}

    static WorldFile read() {
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream in = WorldFile.class.getResourceAsStream("world.json")) {
            if (in == null) {
                throw new IllegalStateException("world.json is not in the program");
            }
            return json.readValue(in, WorldFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("world.json cannot be read", e);
        }
    }
}
