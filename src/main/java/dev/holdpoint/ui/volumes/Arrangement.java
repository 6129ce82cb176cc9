package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sorts and filters the items of a table. Worked out on any thread, while more may become known of them: each is taken
 * as it is when its turn comes.
 *
 * @param order null where the items are in their order already
 */
record Arrangement(List<VolumeItem> items, @Nullable Comparator<VolumeRow> order, Predicate<Line> wanted)
        implements Supplier<Arrangement.Result> {

    /** An item, and its row for as long as it takes to sort. */
    private record Placed(VolumeItem item, VolumeRow row) {}

    /**
     * What came of it.
     *
     * @param items all of them, in their order: as long as no row changes, only the filter is to be asked again
     * @param shown those that pass the filter, in their order
     */
    record Result(List<VolumeItem> items, List<VolumeItem> shown) {}

    @Override
    public Result get() {
        var comparator = order;
        var sorted = comparator == null ? items : sorted(comparator);
        // On all processors, for somebody types: what comes after the next frame is seen a frame later.
        var shown =
                sorted.parallelStream().filter(item -> wanted.test(item.line())).toList();
        return new Result(sorted, shown);
    }

    private List<VolumeItem> sorted(Comparator<VolumeRow> comparator) {
        try {
            return items.stream()
                    .map(item -> new Placed(item, item.get()))
                    .sorted((left, right) -> comparator.compare(left.row(), right.row()))
                    .map(Placed::item)
                    .toList();
        } catch (IllegalArgumentException ignored) {
            // What they are compared by, as how many volumes an instance has, changed meanwhile: more rows came, and
            // with them comes another arrangement.
            return items;
        }
    }
}
