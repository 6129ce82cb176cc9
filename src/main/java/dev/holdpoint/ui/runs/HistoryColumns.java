package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the columns of the history. FX thread only. */
final class HistoryColumns {
    private final Surroundings around;

    HistoryColumns(Surroundings around) {
        this.around = around;
    }

    List<TableColumn<RunSummary, ?>> all() {
        return List.of(
                column("runs.column.started", 14.2, run -> around.formats().utc(run.startedAt())),
                column("runs.column.change", 6.0, run -> run.change().orElse("–")),
                column("runs.column.description", 7.1, RunSummary::description),
                column("runs.column.place", 10.5, run -> place(run.connection())),
                column("history.column.operator", 7.1, run -> run.connection().operator()),
                column(
                        "runs.column.restorable",
                        8.9,
                        run -> around.text("runs.restorable", run.restorable(), run.total())),
                outcome());
    }

    private String place(Connection connection) {
        if (connection.isDemo()) {
            return around.text("runs.place.demo", connection.region());
        }
        var label = around.mark(connection).label();
        return (label.isEmpty() ? connection.account().value() : label) + " / " + connection.region();
    }

    private TableColumn<RunSummary, String> plain(String title, double least) {
        var column = new TableColumn<RunSummary, String>(title);
        FittedColumns.atLeast(column, least, around.display());
        return column;
    }

    private TableColumn<RunSummary, String> column(String key, double least, Function<RunSummary, String> words) {
        var column = plain(around.text(key), least);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(words.apply(cell.getValue())));
        return column;
    }

    private TableColumn<RunSummary, Outcome> outcome() {
        var column = new TableColumn<RunSummary, Outcome>(around.text("history.column.outcome"));
        FittedColumns.atLeast(column, 13.1, around.display());
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().outcome()));
        column.setCellFactory(ignored -> new OutcomeCell());
        return column;
    }

    /** What came of a run, as a sign and in words. */
    private final class OutcomeCell extends TableCell<RunSummary, Outcome> {
        private final FontIcon sign = new FontIcon("fth-circle");

        @Override
        protected void updateItem(@Nullable Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            getStyleClass().removeAll("state-good", "state-going", "state-bad");
            if (empty || outcome == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            switch (outcome) {
                case OPEN -> show("fth-activity", "state-going", around.text("history.outcome.open"));
                case RESTORABLE -> show("fth-check-circle", "state-good", around.text("history.outcome.restorable"));
                case INCOMPLETE -> show("fth-x-octagon", "state-bad", around.text("history.outcome.incomplete"));
            }
        }

        private void show(String icon, String style, String words) {
            sign.setIconLiteral(icon);
            getStyleClass().add(style);
            setText(words);
            setGraphic(sign);
        }
    }
}
