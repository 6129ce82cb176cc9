package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Surroundings;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of the table of tags. FX thread only. */
final class TagColumns {
    private static final double LINE = 30;
    private static final double HEADER = 40;
    private static final int MOST_LINES = 6;

    private final Surroundings around;
    private final KnownTags known;
    private final Consumer<TagEntry> remove;

    TagColumns(Surroundings around, KnownTags known, Consumer<TagEntry> remove) {
        this.around = around;
        this.known = known;
        this.remove = remove;
    }

    /** How high a table of so many tags is, before it scrolls. */
    static double height(int tags) {
        return HEADER + LINE * Math.min(tags, MOST_LINES) + 4;
    }

    void into(TableView<TagEntry> table) {
        table.setEditable(true);
        table.setFixedCellSize(LINE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var keys = text("request.tags.key", TagEntry::key, entry -> known.keys());
        var values = text(
                "request.tags.value",
                TagEntry::value,
                entry -> known.values(entry.tag().key()));
        keys.setId("request-tags-keys");
        values.setId("request-tags-values");
        var removal = new TableColumn<TagEntry, String>();
        removal.setCellFactory(column -> new RemoveCell());
        removal.setCellValueFactory(cell -> cell.getValue().key());
        removal.setSortable(false);
        removal.setMinWidth(40);
        removal.setMaxWidth(40);
        table.getColumns().add(keys);
        table.getColumns().add(values);
        table.getColumns().add(removal);
        table.setOnKeyPressed(event -> {
            var marked = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && marked != null && table.getEditingCell() == null) {
                remove.accept(marked);
            }
        });
    }

    private TableColumn<TagEntry, String> text(
            String heading,
            Function<TagEntry, StringProperty> property,
            Function<TagEntry, Collection<String>> completions) {
        var column = new TableColumn<TagEntry, String>(around.text(heading));
        column.setCellValueFactory(cell -> property.apply(cell.getValue()));
        column.setCellFactory(ignored -> new TagCell(completions));
        column.setOnEditCommit(event -> property.apply(event.getRowValue()).set(event.getNewValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Takes its tag away. */
    private final class RemoveCell extends TableCell<TagEntry, String> {
        private final Button button = new Button(null, new FontIcon("fth-x"));

        RemoveCell() {
            button.getStyleClass().addAll("flat", "button-icon", "copy-button");
            button.setTooltip(new Tooltip());
            button.setOnAction(event -> remove.accept(getTableRow().getItem()));
        }

        @Override
        protected void updateItem(@Nullable String key, boolean empty) {
            super.updateItem(key, empty);
            if (empty || key == null) {
                setGraphic(null);
                return;
            }
            button.setId("request-tag-remove-" + key);
            button.setAccessibleText(around.text("request.tags.remove", key));
            button.getTooltip().setText(around.text("request.tags.remove", key));
            setGraphic(button);
        }
    }
}
