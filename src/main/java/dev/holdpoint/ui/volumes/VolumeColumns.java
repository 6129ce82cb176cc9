package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.NaturalOrder;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Makes the columns of the table. FX thread only. */
final class VolumeColumns {
    private static final Comparator<Latest> BY_AGE =
            Comparator.comparing(VolumeColumns::startOf, Comparator.naturalOrder());

    /** For the columns that take what width is left. */
    private static final double WIDE = 1000;

    private final Surroundings around;
    private final Selection selection;
    private final Ticker ticker;
    private final VolumeWords words;

    VolumeColumns(Surroundings around, Selection selection, Ticker ticker) {
        this.around = around;
        this.selection = selection;
        this.ticker = ticker;
        this.words = new VolumeWords(around);
    }

    List<TableColumn<VolumeItem, ?>> all() {
        return List.of(
                chosen(),
                text(
                        "volumes.column.name",
                        "name",
                        58,
                        WIDE,
                        row -> row.volume().name()),
                id(),
                text(
                        "volumes.column.state",
                        "state",
                        74,
                        110,
                        row -> row.volume().state()),
                size(),
                text("volumes.column.type", "type", 46, 80, row -> row.volume().type()),
                place(),
                attachment(),
                flag("volumes.column.root", "root", 48, 60, VolumeRow::root),
                flag(
                        "volumes.column.encrypted",
                        "encrypted",
                        84,
                        90,
                        row -> row.volume().encrypted()),
                latest());
    }

    private TableColumn<VolumeItem, Boolean> chosen() {
        var column = new TableColumn<VolumeItem, Boolean>();
        column.setId("volumes-column-chosen");
        column.setCellValueFactory(cell -> cell.getValue().chosen());
        column.setCellFactory(ignored -> new ChosenCell(around, selection));
        column.setMinWidth(34);
        column.setMaxWidth(34);
        column.setResizable(false);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<VolumeItem, VolumeRow> id() {
        var column = column("volumes.column.id", "id", 184, 200, row -> row);
        column.setComparator(Comparator.comparing(row -> row.volume().id()));
        column.setCellFactory(ignored -> new IdCell(around));
        return column;
    }

    private TableColumn<VolumeItem, Integer> size() {
        var column = column(
                "volumes.column.size", "size", 80, 100, row -> row.volume().sizeGib());
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> new TextCell<>(size -> around.formats().size(size)));
        return column;
    }

    private TableColumn<VolumeItem, VolumeRow> place() {
        var column = column("volumes.column.place", "place", 80, WIDE, row -> row);
        column.setComparator(Comparator.comparing(words::place, NaturalOrder.INSTANCE));
        column.setCellFactory(ignored -> new TextCell<>(
                words::place,
                row -> row.volume()
                        .outpost()
                        .map(arn -> arn.value())
                        .orElse(row.volume().zone())));
        return column;
    }

    private TableColumn<VolumeItem, VolumeRow> attachment() {
        var column = column("volumes.column.attachment", "attachment", 90, WIDE, row -> row);
        column.setComparator(Comparator.comparing(words::attachment, NaturalOrder.INSTANCE));
        column.setCellFactory(ignored -> new TextCell<>(words::attachment, words::attachmentInFull));
        return column;
    }

    private TableColumn<VolumeItem, Latest> latest() {
        var column = column("volumes.column.latest", "latest", 84, 130, VolumeRow::latest);
        column.setComparator(BY_AGE);
        column.setCellFactory(ignored -> new LatestCell(words, around.formats(), ticker));
        return column;
    }

    private TableColumn<VolumeItem, String> text(
            String key, String id, double least, double most, Function<VolumeRow, String> get) {
        var column = column(key, id, least, most, get);
        column.setComparator(NaturalOrder.INSTANCE);
        column.setCellFactory(ignored -> new TextCell<>(Function.identity()));
        return column;
    }

    private TableColumn<VolumeItem, Boolean> flag(
            String key, String id, double least, double most, Function<VolumeRow, Boolean> get) {
        var column = column(key, id, least, most, get);
        var yes = around.text("volumes.yes");
        column.setCellFactory(ignored -> new TextCell<>(flag -> flag ? yes : "–"));
        return column;
    }

    private <T> TableColumn<VolumeItem, T> column(
            String key, String id, double least, double most, Function<VolumeRow, T> get) {
        var column = new TableColumn<VolumeItem, T>(around.text(key));
        column.setId("volumes-column-" + id);
        column.setCellValueFactory(cell -> cell.getValue().row().map(get));
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setMaxWidth(most);
        return column;
    }

    /** Not known sorts first, then never, then the oldest: what most wants a snapshot is on top. */
    private static Instant startOf(Latest latest) {
        return switch (latest) {
            case Latest.NotKnown ignored -> Instant.MIN;
            case Latest.Never ignored -> Instant.EPOCH;
            case Latest.At at -> at.snapshot().startTime();
        };
    }

    /** Text that has its own in full as tooltip. */
    static final class TextCell<T> extends TableCell<VolumeItem, T> {
        private final Function<T, String> words;
        private final @Nullable Function<T, String> full;

        TextCell(Function<T, String> words) {
            this.words = words;
            this.full = null;
        }

        TextCell(Function<T, String> words, Function<T, String> full) {
            this.words = words;
            this.full = full;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
            setTooltip(empty || item == null || full == null ? null : tooltip(full.apply(item)));
        }

        private static @Nullable Tooltip tooltip(String text) {
            return text.isEmpty() ? null : new Tooltip(text);
        }
    }
}
