package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The volumes behind the table, keyed by id. A listing changes rows in place and adds what is new; what it did not see
 * leaves when it has come to its end, so that a refresh never empties the table. A long list is filtered and sorted on
 * a thread of its own, so that the window never waits. FX thread only, once a table shows it.
 */
final class VolumeList {
    /** Up to here, filtering and sorting takes less than a frame, and is done at once. */
    private static final int SHORT = 2000;

    private final Map<VolumeId, VolumeItem> byId = new HashMap<>();
    /** What a listing under way has shown; what comes after its end only says more of it. */
    private final Set<VolumeId> seen = new HashSet<>();

    private boolean listing;
    private final List<VolumeItem> all = new ArrayList<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ObservableList<VolumeItem> shown = FXCollections.observableArrayList();
    private final Selection selection;
    private final FxRelay relay;
    private Predicate<Line> wanted = VolumeFilter.ALL;
    private @Nullable Comparator<VolumeRow> order;
    private Consumer<Runnable> keeper = Runnable::run;
    /** All rows in their order, until one comes, goes or moves, or the order changes: a letter costs no sorting. */
    private @Nullable List<VolumeItem> sorted;

    private boolean arranging;
    private boolean outdated;
    /** Counts the times that what was still being worked out became of no use, as when rows went. */
    private int useless;
    /** Counts the times that rows or their order changed. */
    private int changes;

    /**
     * How many volumes are attached to an instance: counted as rows come, since every row that is drawn asks, and who
     * sorts by it on a thread of its own.
     */
    private final Map<String, Integer> perInstance = new ConcurrentHashMap<>();

    private List<VolumeItem> ticked = List.of();

    VolumeList(Selection selection, FxRelay relay) {
        this.selection = selection;
        this.relay = relay;
        selection.rows().addListener((property, before, now) -> mark(now));
    }

    /** All of them, in the order of the listing. */
    List<VolumeItem> all() {
        return Collections.unmodifiableList(all);
    }

    /** How many there are. */
    ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /** Those that pass the filter, in their order. */
    ObservableList<VolumeItem> shown() {
        return shown;
    }

    /** {@code keeper} runs every change of what is shown, and keeps around it what a table would forget. */
    void keepAround(Consumer<Runnable> keeper) {
        this.keeper = keeper;
    }

    void filter(Predicate<Line> predicate) {
        wanted = predicate;
        settle();
    }

    /** Sorts; null is the order of the listing. */
    void sort(@Nullable Comparator<VolumeRow> comparator) {
        order = comparator;
        changed();
        settle();
    }

    /** A listing begins. */
    void begin() {
        seen.clear();
        listing = true;
    }

    /** Takes rows of the listing that has begun; they are shown by {@link #settle()}. */
    void merge(List<VolumeRow> rows) {
        boolean moved = false;
        for (var row : rows) {
            var id = row.volume().id();
            if (listing) {
                seen.add(id);
            }
            var known = byId.get(id);
            if (known == null) {
                var item = new VolumeItem(row, selection.contains(id));
                byId.put(id, item);
                all.add(item);
                count(row, 1);
                moved = true;
            } else {
                moved |= recount(known.get(), row) || moves(known.get(), row);
                known.show(row);
            }
        }
        if (moved) {
            changed();
        }
        size.set(all.size());
        selection.update(rows);
    }

    /**
     * Counts a row of which more is known where it is attached now; whether that is elsewhere, and others may move.
     * Where it is not, no count dips: who sorts by them meanwhile, on a thread of its own, would keep a wrong order.
     */
    private boolean recount(VolumeRow before, VolumeRow now) {
        boolean elsewhere = !before.volume().attachments().equals(now.volume().attachments());
        if (elsewhere) {
            count(before, -1);
            count(now, 1);
        }
        return elsewhere;
    }

    private boolean moves(VolumeRow before, VolumeRow now) {
        return order != null && order.compare(before, now) != 0;
    }

    private void changed() {
        changes++;
        sorted = null;
    }

    private void count(VolumeRow row, int more) {
        for (var attachment : row.volume().attachments()) {
            perInstance.merge(attachment.instanceId(), more, VolumeList::sumOrNone);
        }
    }

    private static @Nullable Integer sumOrNone(Integer before, Integer more) {
        int sum = before + more;
        return sum == 0 ? null : sum;
    }

    /** Filters and sorts again, where that is asked for, at once or, where there is much, soon. */
    void settle() {
        var ordered = order == null ? all : sorted;
        if (wanted.equals(VolumeFilter.ALL) && ordered != null) {
            outdated = false;
            useless++;
            show(ordered);
        } else if (all.size() <= SHORT) {
            outdated = false;
            var result = arrangement().get();
            sorted = result.items();
            show(result.shown());
        } else if (arranging) {
            outdated = true;
        } else {
            arranging = true;
            int gone = useless;
            int then = changes;
            relay.aside(arrangement(), result -> arranged(result, gone, then));
        }
    }

    private Arrangement arrangement() {
        var known = sorted;
        return known == null ? new Arrangement(List.copyOf(all), order, wanted) : new Arrangement(known, null, wanted);
    }

    /**
     * What was asked for meanwhile is done next, so that one arrangement is under way, however fast pages and letters
     * come. Where rows are gone meanwhile, it is not shown.
     */
    private void arranged(Arrangement.Result result, int gone, int then) {
        arranging = false;
        if (then == changes) {
            sorted = result.items();
        }
        if (gone == useless) {
            show(result.shown());
        }
        if (outdated) {
            outdated = false;
            settle();
        }
    }

    /** The listing saw everything: what it did not see is gone, and not chosen any more. Returns how many went. */
    int finish() {
        var gone = byId.keySet().stream().filter(id -> !seen.contains(id)).toList();
        if (!gone.isEmpty()) {
            gone.forEach(id -> count(Objects.requireNonNull(byId.remove(id)).get(), -1));
            changed();
            all.removeIf(item -> !seen.contains(item.id()));
            shown.removeIf(item -> !seen.contains(item.id()));
            useless++;
            size.set(all.size());
            selection.leaveOut(gone);
            settle();
        }
        seen.clear();
        listing = false;
        return gone.size();
    }

    void clear() {
        byId.clear();
        seen.clear();
        all.clear();
        perInstance.clear();
        changed();
        useless++;
        size.set(0);
        settle();
    }

    /** Where the newer list only goes on after the older one, as while pages come, the table keeps what it shows. */
    private void show(List<VolumeItem> items) {
        if (items.equals(shown)) {
            return;
        }
        if (items.size() > shown.size() && items.subList(0, shown.size()).equals(shown)) {
            shown.addAll(List.copyOf(items.subList(shown.size(), items.size())));
        } else {
            keeper.accept(() -> shown.setAll(items));
        }
    }

    /** How many of the volumes are attached to an instance. */
    int attachedTo(String instance) {
        return perInstance.getOrDefault(instance, 0);
    }

    private void mark(List<VolumeRow> chosen) {
        var now = new ArrayList<VolumeItem>(chosen.size());
        for (var row : chosen) {
            var item = byId.get(row.volume().id());
            if (item != null) {
                now.add(item);
            }
        }
        ticked.forEach(item -> item.choose(selection.contains(item.id())));
        now.forEach(item -> item.choose(true));
        ticked = now;
    }
}
