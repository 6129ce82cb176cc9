package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.RowsAhead;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.SteadyRow;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What the table does with keys and the mouse. The blue rows are where the operator is; the ticked ones are what is
 * chosen: Space ticks the blue ones, a double click its row, Ctrl+A all that the filter shows. FX thread only.
 */
final class VolumeTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    /** More blue rows than these are not marked again when the list is arranged anew. */
    private static final int MARKED = 200;

    private final Surroundings around;
    private final TableView<VolumeItem> table;
    private final VolumeList list;
    private final Selection selection;
    private final VolumeExport export = new VolumeExport();

    VolumeTable(Surroundings around, TableView<VolumeItem> table, VolumeList list, Selection selection) {
        this.around = around;
        this.table = table;
        this.list = list;
        this.selection = selection;
    }

    /** @param awaited whether there will be volumes where there is none */
    void bind(ObservableValue<Boolean> awaited) {
        table.setSkin(new RowsAhead<>(table, awaited));
        table.setItems(list.shown());
        table.setSortPolicy(ignored -> {
            list.sort(ColumnKeeper.columnsOf(table.getSortOrder()).stream()
                    .map(VolumeColumn::order)
                    .reduce(Comparator::thenComparing)
                    .orElse(null));
            return true;
        });
        list.keepAround(this::keepMarks);
        // Whole pixels, so that all lines between rows are as thick; rows of one height, so that 50,000 cost no more.
        table.fixedCellSizeProperty().bind(around.display().rowHeightProperty());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(ignored -> row());
        table.setContextMenu(menu());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            copy(export::ids);
        } else if (ALL.match(event)) {
            selection.choose(list.shown().stream().map(VolumeItem::get).toList());
        } else if (event.getCode() == KeyCode.SPACE) {
            toggle();
        } else {
            return;
        }
        event.consume();
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("volumes.menu.copy-id", () -> copy(export::ids)),
                item("volumes.menu.copy-csv", () -> copy(export::csv)),
                item("volumes.menu.copy-json", () -> copy(export::cliJson)),
                item("volumes.menu.toggle", this::toggle));
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(around.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> act.run());
        return item;
    }

    private TableRow<VolumeItem> row() {
        var row = new SteadyRow<VolumeItem>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                toggle();
            }
        });
        return row;
    }

    private void copy(Function<List<VolumeRow>, String> as) {
        var rows = selected().stream().map(VolumeItem::get).toList();
        if (!rows.isEmpty()) {
            around.clip().copy(as.apply(rows));
        }
    }

    /** Ticks the blue rows, or clears their ticks if all have one. */
    private void toggle() {
        var rows = selected();
        if (rows.stream().allMatch(item -> selection.contains(item.id()))) {
            selection.leaveOut(rows.stream().map(VolumeItem::id).toList());
        } else {
            selection.choose(rows.stream().map(VolumeItem::get).toList());
        }
    }

    private List<VolumeItem> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** The rows that were blue are blue afterwards, where they are then. */
    private void keepMarks(Runnable change) {
        var marked = new HashSet<>(selected());
        table.getSelectionModel().clearSelection();
        change.run();
        if (marked.isEmpty() || marked.size() > MARKED) {
            return;
        }
        var items = list.shown();
        for (int i = 0; i < items.size(); i++) {
            if (marked.contains(items.get(i))) {
                table.getSelectionModel().select(i);
            }
        }
    }
}
