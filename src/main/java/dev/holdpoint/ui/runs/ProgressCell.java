package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** How far AWS has written the snapshot; nothing where none is being written. */
final class ProgressCell extends TableCell<Row<IntentKey, Intent>, IntentState> {
    private final Surroundings around;
    private final ProgressBar bar = new ProgressBar(0);

    ProgressCell(Surroundings around) {
        this.around = around;
        bar.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(@Nullable IntentState state, boolean empty) {
        super.updateItem(state, empty);
        int percent = empty ? -1 : percent(state);
        if (percent < 0) {
            setGraphic(null);
            return;
        }
        bar.setProgress(percent / 100.0);
        bar.setAccessibleText(around.text("items.progress", percent));
        setGraphic(bar);
    }

    private static int percent(@Nullable IntentState state) {
        if (state instanceof IntentState.Captured captured) {
            return captured.percent();
        }
        return state instanceof IntentState.Completed ? 100 : -1;
    }
}
