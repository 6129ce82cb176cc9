package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Permission;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer for one volume: a sign, a word and the reason; allowed, denied and could not tell look different. */
final class CheckCell extends ListCell<CheckReport.Item> {
    private final CheckWords words;
    private final FontIcon sign = new FontIcon("fth-help-circle");
    private final Label volume = new Label();
    private final Label answer = new Label();
    private final Label reason = new Label();
    private final CopyButton details;
    private final HBox line;

    CheckCell(Surroundings around, ReadOnlyDoubleProperty width) {
        words = new CheckWords(around);
        details = new CopyButton(around);
        volume.getStyleClass().add("mono");
        answer.getStyleClass().add("strong");
        reason.setWrapText(true);
        reason.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, answer, volume, gap, details);
        var text = new VBox(2, head, reason);
        HBox.setHgrow(text, Priority.ALWAYS);
        line = new HBox(10, sign, text);
        line.getStyleClass().add("check-line");
        // The reason wraps to the list's width, less the sign, the paddings and a scroll bar, instead of widening it.
        reason.prefWidthProperty().bind(width.subtract(78));
        reason.setMinHeight(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CheckReport.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeAll("check-allowed", "check-denied", "check-unknown");
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        volume.setText(item.volume().value());
        answer.setText(words.answer(item));
        var why = words.reason(item);
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        reason.setManaged(!why.isEmpty());
        details.show(words.details(item));
        details.setVisible(!why.isEmpty());
        details.setManaged(!why.isEmpty());
        setAccessibleText(answer.getText() + " " + volume.getText() + " " + why);
        look(item);
        setGraphic(line);
    }

    private void look(CheckReport.Item item) {
        var could = item.permission() instanceof Permission.CouldNotTell;
        if (could) {
            sign.setIconLiteral("fth-help-circle");
            getStyleClass().add("check-unknown");
        } else if (item.blocks()) {
            sign.setIconLiteral("fth-x-octagon");
            getStyleClass().add("check-denied");
        } else {
            sign.setIconLiteral(item.problems().isEmpty() ? "fth-check-circle" : "fth-alert-triangle");
            getStyleClass().add("check-allowed");
        }
    }
}
