package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/**
 * The column of ticks, and the check box in its header that chooses, or leaves out, every row that the filter shows. FX
 * thread only.
 */
final class VolumeSelectAll {
    private final Surroundings around;
    private final CheckBox box = new CheckBox();
    private final VolumeList list;
    private final Selection selection;

    VolumeSelectAll(Surroundings around, VolumeList list, Selection selection) {
        this.around = around;
        this.list = list;
        this.selection = selection;
    }

    TableColumn<VolumeItem, Boolean> column() {
        var words = around.text("volumes.select-all");
        box.setId("volumes-select-all");
        box.setAccessibleText(words);
        box.setTooltip(new Tooltip(words));
        InvalidationListener show = ignored -> show();
        list.shown().addListener(show);
        selection.rows().addListener(show);
        box.setOnAction(event -> toggle());
        show();
        var column = new TableColumn<VolumeItem, Boolean>();
        column.setId("volumes-column-chosen");
        column.setGraphic(box);
        column.setCellValueFactory(cell -> cell.getValue().chosen());
        column.setCellFactory(ignored -> new ChosenCell(around, selection));
        column.minWidthProperty()
                .bind(around.display().fontSizeProperty().multiply(2).add(8));
        column.maxWidthProperty().bind(column.minWidthProperty());
        column.setResizable(false);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void toggle() {
        if (box.isSelected()) {
            selection.choose(list.shown().stream().map(VolumeItem::get).toList());
        } else {
            selection.leaveOut(list.shown().stream().map(VolumeItem::id).toList());
        }
        show();
    }

    private void show() {
        int shown = list.shown().size();
        long chosen = selection.rows().get().isEmpty()
                ? 0
                : list.shown().stream()
                        .filter(item -> selection.contains(item.id()))
                        .count();
        box.setDisable(shown == 0);
        box.setIndeterminate(chosen > 0 && chosen < shown);
        box.setSelected(shown > 0 && chosen == shown);
    }
}
