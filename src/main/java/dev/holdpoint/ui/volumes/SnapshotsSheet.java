package dev.holdpoint.ui.volumes;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeSnapshot;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The snapshots that there are of one volume: who took them, when, how far they are, their tags. FX thread only. */
public final class SnapshotsSheet {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 300;
    private static final double LEAST = 120;

    private final Surroundings around;
    private final Catalog catalog;
    private final Sheets sheets;

    public SnapshotsSheet(Surroundings around, Catalog catalog, Sheets sheets) {
        this.around = around;
        this.catalog = catalog;
        this.sheets = sheets;
    }

    /** Asks EC2 for the snapshots of {@code volume} and shows them over the window. */
    public void show(Connection connection, Volume volume) {
        var title = new Label(around.text(
                "snapshots.title",
                volume.name().isEmpty() ? volume.id().value() : volume.name(),
                volume.id().value()));
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        var table = table();
        table.setPlaceholder(new Label(around.text("snapshots.asking")));
        var line = new Label();
        line.setId("snapshots-line");
        line.setWrapText(true);
        line.getStyleClass().add("hint");
        var close = new Button(around.text("sheet.close"));
        close.setId("snapshots-close");
        close.setOnAction(event -> sheets.close());
        var buttons = WrappingRow.right(close);
        var sheet = new VBox(12, title, table, line, buttons);
        sheet.setId("snapshots-sheet");
        sheet.setPrefWidth(WIDTH);
        sheets.show(sheet, close);
        around.relay().when(catalog.snapshotsOf(connection, volume.id()), answer -> take(answer, table, line));
    }

    private void take(Checked<List<VolumeSnapshot>> answer, TableView<VolumeSnapshot> table, Label line) {
        var found = answer.value().orElseGet(List::of);
        table.getItems().setAll(found);
        if (answer.problems().isEmpty()) {
            table.setPlaceholder(new Label(around.text("snapshots.none")));
            line.setText(around.text("snapshots.count", found.size()));
        } else {
            var why = new Label(around.problems().lines(answer.problems()));
            why.setWrapText(true);
            table.setPlaceholder(why);
            line.setText("");
        }
    }

    private TableView<VolumeSnapshot> table() {
        var table = new TableView<VolumeSnapshot>();
        table.setId("snapshots-table");
        table.setAccessibleText(around.text("snapshots.table"));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(LEAST);
        table.getColumns().add(column("snapshots.column.maker", 10.8, this::maker));
        table.getColumns()
                .add(column(
                        "snapshots.column.started",
                        14.6,
                        one -> around.formats().utc(one.startTime())));
        table.getColumns().add(column("snapshots.column.state", 9.4, this::state));
        table.getColumns()
                .add(column(
                        "snapshots.column.size", 5.7, one -> around.formats().size(one.sizeGib())));
        table.getColumns()
                .add(column("snapshots.column.id", 14.8, one -> one.id().value()));
        table.getColumns().add(column("snapshots.column.tags", 7, SnapshotsSheet::tags));
        FittedColumns.fill(table);
        return table;
    }

    private TableColumn<VolumeSnapshot, String> column(
            String key, double least, Function<VolumeSnapshot, String> words) {
        var column = new TableColumn<VolumeSnapshot, String>(around.text(key));
        FittedColumns.atLeast(column, least, around.display());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        column.setCellFactory(ignored -> new WholeCell());
        return column;
    }

    private String maker(VolumeSnapshot snapshot) {
        return switch (snapshot.maker()) {
            case HOLDPOINT ->
                around.text(
                        "snapshots.maker.holdpoint",
                        snapshot.tag(Carriers.CHANGE).orElseGet(() -> Carriers.textIn(snapshot.description())));
            case LIFECYCLE -> around.text("snapshots.maker.lifecycle");
            case BACKUP -> around.text("snapshots.maker.backup");
            case IMAGE -> around.text("snapshots.maker.image");
            case SOMEBODY ->
                snapshot.description().isBlank()
                        ? around.text("snapshots.maker.unknown")
                        : around.text("snapshots.maker.described", snapshot.description());
        };
    }

    private String state(VolumeSnapshot snapshot) {
        return switch (snapshot.status()) {
            case "completed" -> around.text("snapshots.state.completed");
            case "pending" -> around.text("snapshots.state.pending", snapshot.percent());
            case "error" -> around.text("snapshots.state.error");
            default -> snapshot.status();
        };
    }

    private static String tags(VolumeSnapshot snapshot) {
        return snapshot.tags().stream()
                .filter(tag -> !tag.key().startsWith("holdpoint:"))
                .map((Tag tag) -> tag.key() + "=" + tag.value())
                .collect(Collectors.joining(", "));
    }

    /** What does not fit is in the tooltip. */
    private static final class WholeCell extends TableCell<VolumeSnapshot, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            whole.setText(text);
            setTooltip(empty || text == null || text.isEmpty() ? null : whole);
        }
    }
}
