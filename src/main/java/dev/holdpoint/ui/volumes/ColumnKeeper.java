package dev.holdpoint.ui.volumes;

import dev.holdpoint.settings.TableLayout;
import dev.holdpoint.ui.fx.Display;
import dev.holdpoint.ui.fx.FxRelay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how the operator arranged the columns: their order and widths, which are shown, and what sorts the rows. Widths
 * that nobody changed follow the size of the letters, and stretching columns take what is left. FX thread only.
 */
final class ColumnKeeper {
    /** What a scroll bar and the borders take. */
    private static final double BESIDE = 18;

    private final TableView<VolumeItem> table;
    private final TableColumn<VolumeItem, ?> ticks;
    private final List<VolumeColumn<?>> columns;
    private final Display display;
    private final Layouts layouts;
    /** Widths that the operator chose, in sizes of the letters. */
    private final Map<String, Double> chosen = new HashMap<>();

    private boolean own;
    private boolean changed;
    private @Nullable FxRelay relay;

    ColumnKeeper(
            TableView<VolumeItem> table,
            TableColumn<VolumeItem, ?> ticks,
            List<VolumeColumn<?>> columns,
            Display display,
            Layouts layouts) {
        this.table = table;
        this.ticks = ticks;
        this.columns = columns;
        this.display = display;
        this.layouts = layouts;
    }

    /** Arranges the table as it was kept, and keeps what is changed from now on; a width once the mouse let it go. */
    void bind(FxRelay relay) {
        this.relay = relay;
        apply(layouts.layout());
        table.getColumns().addListener((ListChangeListener<TableColumn<VolumeItem, ?>>) change -> note());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<VolumeItem, ?>>) change -> note());
        for (var column : columns) {
            column.widthProperty().addListener((property, before, now) -> resized(column, now.doubleValue()));
            column.sortTypeProperty().addListener((property, before, now) -> note());
            column.visibleProperty().addListener((property, before, now) -> {
                note();
                fit();
            });
        }
        table.widthProperty().addListener((property, before, now) -> fit());
        display.fontSizeProperty().addListener((property, before, now) -> fit());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> relay.later(this::keep));
    }

    List<VolumeColumn<?>> columns() {
        return columns;
    }

    /** The columns in the order of the table. */
    List<VolumeColumn<?>> inOrder() {
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> table.getColumns().indexOf(column)))
                .toList();
    }

    /** Moves a column before its neighbour, or behind it. */
    void move(VolumeColumn<?> column, int by) {
        int from = table.getColumns().indexOf(column);
        int to = from + by;
        if (to > 0 && to < table.getColumns().size()) {
            var order = new ArrayList<>(table.getColumns());
            order.add(to, order.remove(from));
            table.getColumns().setAll(order);
        }
    }

    /** Sorts by a column as pressing its header does: up, down, not. What sorts already stays the more important. */
    void sort(VolumeColumn<?> column) {
        if (!table.getSortOrder().contains(column)) {
            column.setSortType(SortType.ASCENDING);
            table.getSortOrder().add(column);
        } else if (column.getSortType() == SortType.ASCENDING) {
            column.setSortType(SortType.DESCENDING);
        } else {
            table.getSortOrder().remove(column);
        }
    }

    /** Everything as at first. */
    void reset() {
        chosen.clear();
        apply(TableLayout.DEFAULT);
        note();
    }

    /** Remembers what was changed since the last time. */
    void keep() {
        if (!changed) {
            return;
        }
        changed = false;
        var kept = inOrder().stream()
                .map(column -> new TableLayout.Column(
                        column.key(), chosen.getOrDefault(column.key(), 0.0), column.isVisible()))
                .toList();
        var order = columnsOf(table.getSortOrder()).stream()
                .map(column -> new TableLayout.Sort(column.key(), column.getSortType() == SortType.DESCENDING))
                .toList();
        layouts.keep(new TableLayout(kept, order, layouts.layout().details()));
    }

    private void apply(TableLayout layout) {
        var places = new HashMap<String, Integer>();
        for (var kept : layout.columns()) {
            places.put(kept.id(), places.size());
            if (kept.width() > 0) {
                chosen.put(kept.id(), kept.width());
            }
        }
        var ordered = new ArrayList<TableColumn<VolumeItem, ?>>();
        ordered.add(ticks);
        columns.stream()
                .sorted(Comparator.comparingInt(column -> places.getOrDefault(column.key(), places.size())))
                .forEach(ordered::add);
        for (var column : columns) {
            column.setVisible(layout.columns().stream()
                    .filter(kept -> kept.id().equals(column.key()))
                    .map(TableLayout.Column::shown)
                    .findFirst()
                    .orElse(column.shownAtFirst()));
        }
        table.getColumns().setAll(ordered);
        table.getSortOrder().setAll(sorted(layout));
        fit();
    }

    private List<TableColumn<VolumeItem, ?>> sorted(TableLayout layout) {
        var order = new ArrayList<TableColumn<VolumeItem, ?>>();
        for (var sort : layout.order()) {
            for (var column : columns) {
                if (column.key().equals(sort.column())) {
                    column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    order.add(column);
                }
            }
        }
        return order;
    }

    /** Gives every column its width, and what is left to those that stretch and were not sized by hand. */
    private void fit() {
        own = true;
        double em = display.fontSizeProperty().get();
        double left = table.getWidth() - BESIDE - ticks.getWidth();
        var stretching = new ArrayList<VolumeColumn<?>>();
        for (var column : columns) {
            double width = chosen.getOrDefault(column.key(), column.ems()) * em;
            column.setPrefWidth(width);
            if (column.isVisible()) {
                left -= width;
                if (column.stretches() && !chosen.containsKey(column.key())) {
                    stretching.add(column);
                }
            }
        }
        for (var column : stretching) {
            column.setPrefWidth(column.ems() * em + Math.max(0, left) / stretching.size());
        }
        own = false;
    }

    private void resized(VolumeColumn<?> column, double width) {
        if (!own) {
            chosen.put(column.key(), width / display.fontSizeProperty().get());
            changed = true;
        }
    }

    private void note() {
        var later = relay;
        if (later != null && !changed) {
            later.later(this::keep);
        }
        changed = true;
    }

    static List<VolumeColumn<?>> columnsOf(List<TableColumn<VolumeItem, ?>> columns) {
        var own = new ArrayList<VolumeColumn<?>>();
        for (var column : columns) {
            if (column instanceof VolumeColumn<?> known) {
                own.add(known);
            }
        }
        return own;
    }
}
