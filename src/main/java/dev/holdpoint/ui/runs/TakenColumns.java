package dev.holdpoint.ui.runs;

import dev.holdpoint.model.TakenSnapshot;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/** Makes the columns of what this program took. FX thread only. */
final class TakenColumns {
    private final Surroundings around;

    TakenColumns(Surroundings around) {
        this.around = around;
    }

    List<TableColumn<TakenSnapshot, String>> all() {
        return List.of(
                column(
                        "taken.column.keep-until",
                        7.7,
                        taken -> taken.keepUntil()
                                .map(LocalDate::toString)
                                .orElseGet(() -> around.text("taken.no-date"))),
                column("taken.column.snapshot", 14.6, taken -> taken.own().id().value()),
                column(
                        "taken.column.volume",
                        14,
                        taken -> taken.own().key().volume().value()),
                column("runs.column.change", 6.5, taken -> taken.change().orElse("–")),
                column("runs.column.description", 8.5, TakenSnapshot::text),
                column("runs.column.started", 14.5, taken -> around.formats().utc(taken.startTime())));
    }

    private TableColumn<TakenSnapshot, String> column(String key, double least, Function<TakenSnapshot, String> words) {
        var column = new TableColumn<TakenSnapshot, String>(around.text(key));
        FittedColumns.atLeast(column, least, around.display());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        return column;
    }
}
