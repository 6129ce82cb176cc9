package dev.holdpoint.ui.fx;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of a {@link Picker}'s list: a click chooses it. */
final class PickerCell extends ListCell<String> {
    private final UnaryOperator<String> words;

    PickerCell(UnaryOperator<String> words, Consumer<String> chosen) {
        this.words = words;
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : words.apply(item));
    }
}
