package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sorts and filters the rows of a table, from a picture of them that the FX thread took. Worked out on any thread.
 *
 * @param order null where the lines are in their order already
 */
record Arrangement(List<Line> lines, @Nullable Comparator<VolumeRow> order, Predicate<Line> wanted)
        implements Supplier<Arrangement.Result> {

    /**
     * What came of it.
     *
     * @param lines all of them, in their order: as long as no row changes, only the filter is to be asked again
     * @param shown the items that pass the filter, in their order
     */
    record Result(List<Line> lines, List<VolumeItem> shown) {}

    /** The rows as they are now; FX thread only, once a table shows them. */
    static List<Line> picture(List<VolumeItem> items) {
        var lines = new ArrayList<Line>(items.size());
        for (var item : items) {
            lines.add(item.line());
        }
        return lines;
    }

    /** The same rows in the same order, as they are now; FX thread only. */
    static List<Line> again(List<Line> lines) {
        var now = new ArrayList<>(lines);
        now.replaceAll(line -> line.item().line());
        return now;
    }

    @Override
    public Result get() {
        var sorted = lines;
        var comparator = order;
        if (comparator != null) {
            sorted = sorted(comparator);
        }
        // On all processors, for somebody types: what comes after the next frame is seen a frame later.
        var shown = sorted.parallelStream().filter(wanted).map(Line::item).toList();
        return new Result(sorted, shown);
    }

    private List<Line> sorted(Comparator<VolumeRow> comparator) {
        var sorted = new ArrayList<>(lines);
        try {
            sorted.sort((left, right) -> comparator.compare(left.row(), right.row()));
            return sorted;
        } catch (IllegalArgumentException ignored) {
            // What they are compared by, as how many volumes an instance has, changed meanwhile: more rows came, and
            // with them comes another arrangement.
            return lines;
        }
    }
}
