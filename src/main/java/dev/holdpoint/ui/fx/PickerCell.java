package dev.holdpoint.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line of a {@link Picker}'s list: a click chooses it. The first of a group has its heading above it. */
final class PickerCell extends ListCell<String> {
    private final Function<String, PickerLine> lines;
    private final Label heading = new Label();
    private final Label words = new Label();
    private final Label hint = new Label();
    private final VBox content = new VBox(heading, new HBox(8, words, hint));

    PickerCell(Function<String, PickerLine> lines, Consumer<String> chosen) {
        this.lines = lines;
        heading.getStyleClass().add("picker-heading");
        words.setMinWidth(USE_PREF_SIZE);
        hint.getStyleClass().add("picker-hint");
        // A line without a heading is lower than its cell.
        content.setAlignment(Pos.CENTER_LEFT);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var line = lines.apply(item);
        words.setText(line.words());
        hint.setText(line.hint());
        heading.setText(line.group());
        boolean first = !line.group().isEmpty() && !line.group().equals(groupBefore());
        heading.setVisible(first);
        heading.setManaged(first);
        setGraphic(content);
        setAccessibleText(line.words() + " " + line.hint());
    }

    private String groupBefore() {
        int before = getIndex() - 1;
        return before < 0
                ? ""
                : lines.apply(getListView().getItems().get(before)).group();
    }
}
