package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.RegionInfo;
import dev.holdpoint.model.RegionInfo.OptIn;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.PickerLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Regions to choose from: those of late first, then partition by partition, each with its long name. FX thread
 * only.
 */
final class RegionList {
    private final ConnectionParts parts;
    private final Map<String, RegionInfo> regions = new HashMap<>();
    private List<String> order = List.of();
    private List<String> recent = List.of();
    private Map<String, OptIn> allowed = Map.of();

    RegionList(ConnectionParts parts) {
        this.parts = parts;
    }

    /** Fills a picker with what is known without asking AWS. */
    void offer(Picker picker) {
        picker.setLines(this::line);
        // What was used last has changed since.
        picker.setOnOpening(() -> fill(picker));
        parts.around().relay().when(parts.network().regions(), answer -> {
            know(answer.value().orElse(List.of()));
            fill(picker);
        });
    }

    /** Marks what the account of a connection may not use; the demo's account is not asked. */
    void opened(Picker picker, Connection connection) {
        allowed = Map.of();
        fill(picker);
        if (!connection.isDemo()) {
            parts.around().relay().when(parts.network().optIn(connection), answer -> {
                allowed = answer.value().orElse(Map.of());
                fill(picker);
            });
        }
    }

    private void fill(Picker picker) {
        recent = parts.kept().current().regions();
        picker.offer(ids());
    }

    private void know(List<RegionInfo> all) {
        order = all.stream().map(RegionInfo::id).toList();
        all.forEach(region -> regions.put(region.id(), region));
    }

    /** The ids in the order in which they are shown. */
    private List<String> ids() {
        return Stream.concat(recent.stream(), order.stream()).distinct().toList();
    }

    private PickerLine line(String id) {
        var region = regions.get(id);
        var name = region == null ? "" : region.name();
        var hint = allowed.get(id) == OptIn.NOT_OPTED_IN ? parts.around().text("region.not-opted-in", name) : name;
        return new PickerLine(id, hint, group(id, region));
    }

    private String group(String id, @Nullable RegionInfo region) {
        if (recent.contains(id) || region == null) {
            return parts.around().text("region.recent");
        }
        return parts.around().text("region.partition", region.partitionName(), region.partition());
    }
}
