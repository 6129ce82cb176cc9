package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The tags of everything in a Region, one by one. */
final class DescribeTags implements Action {
    /** One tag of one resource. */
    private record Line(String resourceId, String type, String key, String value) {}

    private static final Filters.Fields<Line> FIELDS = new Filters.Fields<>(
            Map.of(
                    "key", field(Line::key),
                    "value", field(Line::value),
                    "resource-id", field(Line::resourceId),
                    "resource-type", field(Line::type)),
            line -> Map.of(line.key(), line.value()));

    @Override
    public String name() {
        return "DescribeTags";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("Filter", "MaxResults", "NextToken", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeTags");
        var filters = Filters.of(call.parameters(), FIELDS);
        var paging = Paging.of(call);
        call.endDryRun();
        var page = paging.page(lines(call), filters);
        var xml = new Xml().open("tagSet");
        for (var line : page.items()) {
            xml.open("item")
                    .leaf("resourceId", line.resourceId())
                    .leaf("resourceType", line.type())
                    .leaf("key", line.key())
                    .leaf("value", line.value())
                    .close();
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }

    private static NavigableMap<String, Line> lines(Call call) {
        var lines = new TreeMap<String, Line>();
        var region = call.region();
        region.volumes().values().forEach(one -> put(lines, one.id(), Ids.VOLUME, one.tags()));
        region.instances().values().forEach(one -> put(lines, one.id(), Ids.INSTANCE, one.tags()));
        region.snapshots().values().stream()
                .filter(one -> one.exists(call.now()) && SnapshotText.alias(one).isEmpty())
                .filter(one -> !call.now().isBefore(one.sight().byTag()))
                .forEach(one -> put(lines, one.id(), Ids.SNAPSHOT, one.tags(call.now())));
        return lines;
    }

    private static void put(Map<String, Line> lines, String id, Ids type, Map<String, String> tags) {
        tags.forEach((key, value) -> lines.put(id + " " + key, new Line(id, type.word(), key, value)));
    }

    private static Function<Line, List<String>> field(Function<Line, String> field) {
        return line -> List.of(field.apply(line));
    }
}
