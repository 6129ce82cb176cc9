package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A snapshot's id, with a button that copies it. */
final class SnapshotCell extends TableCell<Row<IntentKey, Intent>, String> {
    private final CopyButton copy;

    SnapshotCell(Surroundings around) {
        copy = new CopyButton(around);
        setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        if (empty || id == null || id.isEmpty()) {
            setText(null);
            setGraphic(null);
        } else if (!id.equals(getText())) {
            setText(id);
            copy.show(id);
            setGraphic(copy);
        }
    }
}
