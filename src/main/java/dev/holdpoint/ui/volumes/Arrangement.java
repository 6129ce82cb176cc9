package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, filtered and sorted. Made on the FX thread, from the rows as they are then; worked out on any.
 */
final class Arrangement implements Supplier<List<VolumeItem>> {
    private final List<Line> lines;
    private final Predicate<VolumeRow> wanted;
    private final @Nullable Comparator<VolumeRow> order;

    private record Line(VolumeItem item, VolumeRow row) {}

    Arrangement(List<VolumeItem> items, Predicate<VolumeRow> wanted, @Nullable Comparator<VolumeRow> order) {
        this.lines = new ArrayList<>(items.size());
        this.wanted = wanted;
        this.order = order;
        items.forEach(item -> lines.add(new Line(item, item.get())));
    }

    @Override
    public List<VolumeItem> get() {
        lines.removeIf(line -> !wanted.test(line.row));
        var comparator = order;
        if (comparator != null) {
            lines.sort((left, right) -> comparator.compare(left.row, right.row));
        }
        return lines.stream().map(Line::item).toList();
    }
}
