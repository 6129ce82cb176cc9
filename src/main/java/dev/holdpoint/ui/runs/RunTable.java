package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.KeyedRows;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.SteadyRow;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of the runs and the one that is looked at; there is one as soon as there are runs. FX thread only. */
final class RunTable {
    private final Surroundings around;
    private final Runnable looked;
    private final RunList list = new RunList();
    private final KeyedRows<RunId, Run> runs = new KeyedRows<>(Run::id);
    private @Nullable TableView<Row<RunId, Run>> table;

    /** @param looked told when another run is looked at, or the same one changed */
    RunTable(Surroundings around, Runnable looked) {
        this.around = around;
        this.looked = looked;
    }

    /** Fills the table from now on. */
    void fill(TableView<Row<RunId, Run>> empty) {
        table = empty;
        empty.getColumns().setAll(new RunColumns(around).all());
        FittedColumns.fill(empty);
        empty.fixedCellSizeProperty().bind(around.display().rowHeightProperty());
        empty.setRowFactory(ignored -> new SteadyRow<>());
        empty.setItems(runs.rows());
        empty.getSelectionModel().selectedItemProperty().subscribe(row -> looked.run());
    }

    /** Adds what the journal remembers. */
    void remember(List<Run> earlier) {
        list.remember(earlier);
        show();
    }

    /** Shows the engine's newest picture. */
    void show(Board board) {
        list.show(board);
        show();
    }

    void clear() {
        list.clear();
        show();
    }

    /** Looks at a run: one that has just begun, or one of long ago. */
    void choose(Run run) {
        remember(List.of(run));
        var rows = table;
        if (rows != null) {
            runs.rows().stream().filter(row -> row.key().equals(run.id())).forEach(row -> {
                rows.getSelectionModel().select(row);
                rows.scrollTo(row);
            });
        }
    }

    /** The run that is looked at. */
    @Nullable
    Run chosen() {
        var row = table == null ? null : table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.get();
    }

    private void show() {
        runs.show(list.newestFirst());
        if (table != null && table.getSelectionModel().isEmpty() && !runs.rows().isEmpty()) {
            table.getSelectionModel().select(0);
        }
        looked.run();
    }
}
