package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;

/** Makes the columns of the list of runs. FX thread only. */
final class RunColumns {
    private final Surroundings around;

    RunColumns(Surroundings around) {
        this.around = around;
    }

    List<TableColumn<Row<RunId, Run>, String>> all() {
        var verdicts = new VerdictWords(around);
        return List.of(
                column("runs.column.started", 14, run -> around.formats().utc(run.startedAt())),
                column("runs.column.change", 7, run -> run.change().orElse("–")),
                column("runs.column.description", 8, Run::description),
                column("runs.column.place", 13.2, run -> place(run.connection())),
                column("runs.column.restorable", 10.2, this::restorable),
                column(
                        "runs.column.verdict",
                        9.2,
                        run -> verdicts.brief(run.verdict().answer())));
    }

    private String restorable(Run run) {
        return around.text(
                "runs.restorable", run.verdict().restorable(), run.verdict().total());
    }

    private String place(Connection connection) {
        return connection.isDemo()
                ? around.text("runs.place.demo", connection.region())
                : connection.account().value() + " / " + connection.region();
    }

    private TableColumn<Row<RunId, Run>, String> column(String key, double least, Function<Run, String> words) {
        var column = new TableColumn<Row<RunId, Run>, String>(around.text(key));
        column.setCellValueFactory(cell -> cell.getValue().value().map(words));
        FittedColumns.atLeast(column, least, around.display());
        return column;
    }
}
