package dev.holdpoint.ui.request;

import dev.holdpoint.ui.request.PlanWords.Call;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call of the plan. */
final class CallCell extends ListCell<Call> {
    private final Label head = new Label();
    private final Label description = new Label();
    private final Label more = new Label();
    private final VBox box = new VBox(1, head, description, more);

    CallCell(ReadOnlyDoubleProperty width) {
        head.getStyleClass().add("strong");
        more.getStyleClass().add("hint");
        for (var label : new Label[] {head, description, more}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            // Wraps to the list's width, less the paddings and a scroll bar.
            label.prefWidthProperty().bind(width.subtract(44));
        }
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Call call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        head.setText(call.action() + "  " + call.subject());
        description.setText(call.description());
        more.setText(call.more());
        setAccessibleText(String.join(", ", call.action(), call.subject(), call.description(), call.more()));
        setGraphic(box);
    }
}
