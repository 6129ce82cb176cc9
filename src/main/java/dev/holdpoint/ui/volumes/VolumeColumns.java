package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.LateTooltip;
import dev.holdpoint.ui.fx.NaturalOrder;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Makes the columns of the table but for the ticks. FX thread only. */
final class VolumeColumns {
    private final Surroundings around;
    private final Ticker ticker;
    private final VolumeWords words;
    private final VolumeNotes notes;

    VolumeColumns(Surroundings around, VolumeNotes notes, Ticker ticker) {
        this.around = around;
        this.notes = notes;
        this.ticker = ticker;
        this.words = new VolumeWords(around);
    }

    /** In their order at first. */
    List<VolumeColumn<?>> all() {
        return List.of(
                text("volumes.column.name", 9, row -> row.volume().name()).stretching(),
                id(),
                text("volumes.column.state", 5.6, row -> row.volume().state()),
                size(),
                text("volumes.column.type", 5.6, row -> row.volume().type()),
                attachment(),
                note(),
                latest(),
                place(),
                flag("volumes.column.root", VolumeRow::root),
                flag("volumes.column.encrypted", row -> row.volume().encrypted()),
                created(),
                tags());
    }

    private VolumeColumn<VolumeRow> id() {
        var column = column(
                "volumes.column.id",
                15,
                row -> row,
                Comparator.<VolumeRow, String>comparing(row -> row.volume().id().value()));
        column.setCellFactory(ignored -> new IdCell(around));
        return column;
    }

    private VolumeColumn<Integer> size() {
        var column = column(
                "volumes.column.size",
                6.4,
                row -> row.volume().sizeGib(),
                Comparator.comparingInt((VolumeRow row) -> row.volume().sizeGib()));
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> new TextCell<>(size -> around.formats().size(size)));
        return column;
    }

    private VolumeColumn<VolumeRow> attachment() {
        var column = column("volumes.column.attachment", 8.4, row -> row, natural(words::attachment))
                .stretching();
        column.setCellFactory(ignored -> new TextCell<>(words::attachment, words::attachmentInFull));
        return column;
    }

    private VolumeColumn<VolumeRow> note() {
        var column = column(
                "volumes.column.notes",
                5,
                row -> row,
                Comparator.comparingInt(row -> notes.signs(row).size()));
        column.setCellFactory(ignored -> new NotesCell(notes));
        return column;
    }

    private VolumeColumn<Latest> latest() {
        var column = column(
                "volumes.column.latest",
                6.4,
                VolumeRow::latest,
                Comparator.comparing((VolumeRow row) -> startOf(row.latest())));
        column.setCellFactory(ignored -> new LatestCell(words, around, ticker));
        return column;
    }

    private VolumeColumn<VolumeRow> place() {
        var column = column("volumes.column.place", 7.4, row -> row, natural(words::place))
                .hiddenAtFirst();
        column.setCellFactory(ignored -> new TextCell<>(
                words::place,
                row -> row.volume()
                        .outpost()
                        .map(arn -> arn.value())
                        .orElse(row.volume().zone())));
        return column;
    }

    private VolumeColumn<VolumeRow> created() {
        var column = column(
                        "volumes.column.created",
                        6.4,
                        row -> row,
                        Comparator.comparing((VolumeRow row) -> row.volume().createdAt()))
                .hiddenAtFirst();
        column.setCellFactory(ignored -> new TextCell<>(
                row -> words.age(row.volume().createdAt(), ticker.now().get()),
                row -> around.formats().utcAndLocal(row.volume().createdAt())));
        return column;
    }

    private VolumeColumn<VolumeRow> tags() {
        var column = column("volumes.column.tags", 14, row -> row, natural(words::tags))
                .hiddenAtFirst();
        column.setCellFactory(ignored -> new TextCell<>(words::tags, words::tagLines));
        return column;
    }

    private VolumeColumn<String> text(String key, double ems, Function<VolumeRow, String> get) {
        var column = column(key, ems, get, natural(get));
        column.setCellFactory(ignored -> new TextCell<>(Function.identity(), Function.identity()));
        return column;
    }

    private VolumeColumn<Boolean> flag(String key, Function<VolumeRow, Boolean> get) {
        var column = column(key, 4.4, get, Comparator.comparing(get)).hiddenAtFirst();
        var yes = around.text("volumes.yes");
        column.setCellFactory(ignored -> new TextCell<>(flag -> flag ? yes : "–"));
        return column;
    }

    private <T> VolumeColumn<T> column(
            String key, double ems, Function<VolumeRow, T> get, Comparator<VolumeRow> order) {
        var title = around.text(key);
        var column = new VolumeColumn<T>(
                key.substring(key.lastIndexOf('.') + 1), title, Math.max(ems, FittedColumns.header(title)), order);
        column.setCellValueFactory(cell -> cell.getValue().row().map(get));
        return column;
    }

    private static Comparator<VolumeRow> natural(Function<VolumeRow, String> get) {
        return (left, right) -> NaturalOrder.INSTANCE.compare(get.apply(left), get.apply(right));
    }

    private static Instant startOf(Latest latest) {
        return switch (latest) {
            case Latest.NotKnown ignored -> Instant.MIN;
            case Latest.Never ignored -> Instant.EPOCH;
            case Latest.At at -> at.snapshot().startTime();
        };
    }

    /** Text that has more of it, or itself in full, as tooltip. */
    static final class TextCell<T> extends TableCell<VolumeItem, T> {
        private final Function<T, String> words;
        private final Function<T, String> full;
        private final LateTooltip tooltip = new LateTooltip(this);

        TextCell(Function<T, String> words) {
            this(words, item -> "");
        }

        TextCell(Function<T, String> words, Function<T, String> full) {
            this.words = words;
            this.full = full;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
            tooltip.say(empty || item == null ? "" : full.apply(item));
        }
    }
}
