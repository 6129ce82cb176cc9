package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
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

    private final Surroundings around;
    private final TableView<VolumeItem> table;
    private final VolumeList list;
    private final Selection selection;

    VolumeTable(Surroundings around, TableView<VolumeItem> table, VolumeList list, Selection selection) {
        this.around = around;
        this.table = table;
        this.list = list;
        this.selection = selection;
    }

    void bind() {
        table.comparatorProperty().subscribe(list::sort);
        table.setItems(list.sorted());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(ignored -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            copyIds();
        } else if (ALL.match(event)) {
            selection.choose(list.sorted().stream().map(VolumeItem::get).toList());
        } else if (event.getCode() == KeyCode.SPACE) {
            toggle();
        } else {
            return;
        }
        event.consume();
    }

    private TableRow<VolumeItem> row() {
        var row = new TableRow<VolumeItem>();
        var copyId = new MenuItem(around.text("volumes.menu.copy-id"));
        copyId.setOnAction(event -> copyIds());
        var toggle = new MenuItem(around.text("volumes.menu.toggle"));
        toggle.setOnAction(event -> toggle());
        var menu = new ContextMenu(copyId, toggle);
        row.contextMenuProperty()
                .bind(Bindings.when(row.emptyProperty())
                        .then((ContextMenu) null)
                        .otherwise(menu));
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                toggle();
            }
        });
        return row;
    }

    private void copyIds() {
        var ids = selected().stream().map(item -> item.id().value()).collect(Collectors.joining("\n"));
        if (!ids.isEmpty()) {
            around.clip().copy(ids);
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
}
