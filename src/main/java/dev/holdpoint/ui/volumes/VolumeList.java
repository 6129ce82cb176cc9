package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/**
 * The volumes behind the table, keyed by id. A listing changes rows in place and adds what is new; what it did not see
 * leaves when it has come to its end, so that a refresh never empties the table. FX thread only, once a table shows it.
 */
final class VolumeList {
    private final Map<VolumeId, VolumeItem> byId = new HashMap<>();
    private final Set<VolumeId> seen = new HashSet<>();
    private final ObservableList<VolumeItem> all = FXCollections.observableArrayList();
    private final FilteredList<VolumeItem> shown = new FilteredList<>(all);
    private final SortedList<VolumeItem> sorted = new SortedList<>(shown);
    private final Selection selection;
    private Predicate<VolumeRow> wanted = row -> true;
    private @Nullable Comparator<VolumeItem> order;

    VolumeList(Selection selection) {
        this.selection = selection;
        selection.rows().addListener((property, before, now) -> mark(now));
    }

    /** All of them. */
    ObservableList<VolumeItem> all() {
        return all;
    }

    /** Those that pass the filter, as the table sorts them. */
    SortedList<VolumeItem> sorted() {
        return sorted;
    }

    void filter(Predicate<VolumeRow> predicate) {
        wanted = predicate;
        shown.setPredicate(item -> predicate.test(item.get()));
    }

    /** Sorts as a table's headers say; null is the order of the listing. */
    void sort(@Nullable Comparator<VolumeItem> comparator) {
        order = comparator;
        sorted.setComparator(comparator);
    }

    /** A listing begins. */
    void begin() {
        seen.clear();
    }

    /** Takes rows of the listing that has begun; the order of changed rows is mended by {@link #settle()}. */
    void merge(List<VolumeRow> rows) {
        var fresh = new ArrayList<VolumeItem>();
        for (var row : rows) {
            var id = row.volume().id();
            seen.add(id);
            var known = byId.get(id);
            if (known == null) {
                var item = new VolumeItem(row);
                item.chosen().set(selection.contains(id));
                byId.put(id, item);
                fresh.add(item);
            } else {
                known.row().set(row);
            }
        }
        all.addAll(fresh);
        selection.update(rows);
    }

    /**
     * Filters and sorts again, for rows that changed in place. Both lists look anew only at a predicate that is new.
     */
    void settle() {
        filter(wanted);
        var comparator = order;
        if (comparator != null) {
            sorted.setComparator((left, right) -> comparator.compare(left, right));
        }
    }

    /** The listing saw everything: what it did not see is gone, and not chosen any more. Returns how many went. */
    int finish() {
        var gone = byId.keySet().stream().filter(id -> !seen.contains(id)).toList();
        if (!gone.isEmpty()) {
            gone.forEach(byId::remove);
            all.removeIf(item -> !seen.contains(item.id()));
            selection.leaveOut(gone);
        }
        return gone.size();
    }

    void clear() {
        byId.clear();
        seen.clear();
        all.clear();
    }

    private void mark(List<VolumeRow> chosen) {
        var ids = new HashSet<VolumeId>();
        chosen.forEach(row -> ids.add(row.volume().id()));
        all.forEach(item -> item.chosen().set(ids.contains(item.id())));
    }

    /** Ticks these volumes and no others; one that is not listed any more is left out. */
    void choose(Collection<VolumeId> volumes) {
        selection.clear();
        selection.choose(all.stream()
                .map(VolumeItem::get)
                .filter(row -> volumes.contains(row.volume().id()))
                .toList());
    }
}
