package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Completion;
import java.util.Collection;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key or a value that is edited where it stands: a double click, Enter or F2 begins, Enter or leaving the field ends,
 * Escape leaves it as it was.
 */
final class TagCell extends TableCell<TagEntry, String> {
    private final Function<TagEntry, Collection<String>> known;

    /** @param known what the field is completed from, for the tag that is edited */
    TagCell(Function<TagEntry, Collection<String>> known) {
        this.known = known;
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty() && !isEditing()) {
                getTableView().edit(getIndex(), getTableColumn());
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        var field = new TextField(getItem());
        field.setId("request-tag-editor");
        field.setAccessibleText(getTableColumn().getText());
        Completion.of(field, () -> known.apply(getTableRow().getItem()));
        field.setOnAction(event -> commitEdit(field.getText().strip()));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && isEditing()) {
                commitEdit(field.getText().strip());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        setGraphic(field);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        showText();
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        if (!isEditing()) {
            showText();
        }
    }

    private void showText() {
        setGraphic(null);
        setContentDisplay(ContentDisplay.TEXT_ONLY);
    }
}
