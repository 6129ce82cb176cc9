package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A volume's id, with a button that copies it. */
final class IdCell extends TableCell<VolumeItem, VolumeRow> {
    private final CopyButton copy;

    IdCell(Surroundings around) {
        copy = new CopyButton(around);
        copy.setFocusTraversable(false);
        getStyleClass().add("id-cell");
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(copy);
    }

    @Override
    protected void updateItem(@Nullable VolumeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            // Hidden rather than taken away: what is put into a cell is styled anew.
            setText(null);
            copy.setVisible(false);
            return;
        }
        var id = row.volume().id().value();
        if (!id.equals(getText())) {
            setText(id);
            copy.show(id);
            copy.setVisible(true);
        }
    }
}
