package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as a sign and a word; its colour only repeats them. */
final class StateCell extends TableCell<Row<IntentKey, Intent>, IntentState> {
    private final StateWords words;
    private final FontIcon sign = new FontIcon("fth-circle");

    private String worn = "";

    StateCell(StateWords words) {
        this.words = words;
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable IntentState state, boolean empty) {
        super.updateItem(state, empty);
        if (empty || state == null) {
            wear("");
            setText(null);
            setGraphic(null);
            return;
        }
        setText(words.word(state));
        sign.setIconLiteral(sign(state));
        wear(style(state));
        setGraphic(sign);
    }

    /** A cell is styled anew whenever its classes change, and most changes of a snapshot are of its percentage. */
    private void wear(String style) {
        if (!style.equals(worn)) {
            getStyleClass().remove(worn);
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
            worn = style;
        }
    }

    private static String sign(IntentState state) {
        return switch (state) {
            case IntentState.Planned ignored -> "fth-circle";
            case IntentState.Waiting ignored -> "fth-pause-circle";
            case IntentState.Dispatched ignored -> "fth-send";
            case IntentState.Unconfirmed ignored -> "fth-help-circle";
            case IntentState.Absent ignored -> "fth-help-circle";
            case IntentState.Captured ignored -> "fth-camera";
            case IntentState.Completed ignored -> "fth-check-circle";
            case IntentState.Failed ignored -> "fth-x-octagon";
            case IntentState.Gone ignored -> "fth-trash-2";
            case IntentState.Cancelled ignored -> "fth-slash";
            case IntentState.Dropped ignored -> "fth-slash";
        };
    }

    private static String style(IntentState state) {
        return switch (state) {
            case IntentState.Planned ignored -> "state-off";
            case IntentState.Waiting ignored -> "state-doubt";
            case IntentState.Dispatched ignored -> "state-going";
            case IntentState.Unconfirmed ignored -> "state-doubt";
            case IntentState.Absent ignored -> "state-doubt";
            case IntentState.Captured ignored -> "state-going";
            case IntentState.Completed ignored -> "state-good";
            case IntentState.Failed ignored -> "state-bad";
            case IntentState.Gone ignored -> "state-bad";
            case IntentState.Cancelled ignored -> "state-off";
            case IntentState.Dropped ignored -> "state-off";
        };
    }
}
