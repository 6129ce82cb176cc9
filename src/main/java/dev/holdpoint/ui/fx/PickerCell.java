package dev.holdpoint.ui.fx;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line of a {@link Picker}'s list: a click chooses it. */
final class PickerCell extends ListCell<String> {
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> notes;
    private final Label name = new Label();
    private final Label note = new Label();
    private final HBox line = new HBox(12, name, note);

    /** @param notes what is said beside an item; empty for nothing */
    PickerCell(UnaryOperator<String> words, UnaryOperator<String> notes, Consumer<String> chosen) {
        this.words = words;
        this.notes = notes;
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        note.getStyleClass().add("hint");
        note.setMinWidth(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, so that a long name is cut and not the note beside it.
        setPrefWidth(0);
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
        name.setText(words.apply(item));
        note.setText(notes.apply(item));
        setGraphic(line);
        setAccessibleText(name.getText() + " " + note.getText());
    }
}
