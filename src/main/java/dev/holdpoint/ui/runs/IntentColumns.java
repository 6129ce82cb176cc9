package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a run's volumes. FX thread only. */
final class IntentColumns {
    /** The column that is there only where a run has a set. */
    static final String SET = "items-column-set";

    private final Surroundings around;
    private final Ticker ticker;
    private final Forecasts forecasts;
    private final Supplier<@Nullable Run> run;
    private final StateWords words;

    /** @param run the run that is shown */
    IntentColumns(Surroundings around, Ticker ticker, Forecasts forecasts, Supplier<@Nullable Run> run) {
        this.around = around;
        this.ticker = ticker;
        this.forecasts = forecasts;
        this.run = run;
        this.words = new StateWords(around);
    }

    private String elapsed(Intent intent) {
        var shown = run.get();
        return shown == null ? "" : words.elapsed(shown, intent, ticker.now().get());
    }

    /** How long it takes, or that it waits for the rest of its set. */
    private String forecast(Intent intent) {
        var shown = run.get();
        return shown != null && shown.waitsFor(intent).isPresent()
                ? around.text("forecast.set")
                : forecasts.words(forecasts.of(intent, ticker.now().get()));
    }

    private TableColumn<Row<IntentKey, Intent>, String> set() {
        var column = column(
                "items.column.set",
                11.5,
                intent -> intent.parameters().set().map(SnapshotSet::instance).orElse(""),
                "id-column");
        column.setId(SET);
        column.setVisible(false);
        return column;
    }

    List<TableColumn<Row<IntentKey, Intent>, ?>> all() {
        return List.of(
                column(
                        "items.column.volume",
                        12.6,
                        intent -> intent.key().volume().value(),
                        "id-column"),
                set(),
                state(),
                progress(),
                snapshot(),
                ticking("items.column.elapsed", 5.7, this::elapsed),
                ticking("items.column.forecast", 9.1, this::forecast),
                ticking(
                        "items.column.last-check",
                        8.0,
                        intent -> words.lastCheck(intent, ticker.now().get())));
    }

    private TableColumn<Row<IntentKey, Intent>, IntentState> state() {
        var column = new TableColumn<Row<IntentKey, Intent>, IntentState>(around.text("items.column.state"));
        column.setCellValueFactory(cell -> cell.getValue().value().map(Intent::state));
        column.setCellFactory(ignored -> new StateCell(words));
        FittedColumns.atLeast(column, 10.2, around.display());
        return column;
    }

    private TableColumn<Row<IntentKey, Intent>, IntentState> progress() {
        var column = new TableColumn<Row<IntentKey, Intent>, IntentState>(around.text("items.column.progress"));
        column.setCellValueFactory(cell -> cell.getValue().value().map(Intent::state));
        column.setCellFactory(ignored -> new ProgressCell(around));
        FittedColumns.atLeast(column, 6.2, around.display());
        return column;
    }

    private TableColumn<Row<IntentKey, Intent>, String> snapshot() {
        var column = column(
                "items.column.snapshot",
                14.6,
                intent -> intent.state().snapshotId().map(SnapshotId::value).orElse(""),
                "id-column");
        column.setCellFactory(ignored -> new SnapshotCell(around));
        return column;
    }

    private TableColumn<Row<IntentKey, Intent>, String> ticking(
            String key, double least, Function<Intent, String> text) {
        var column = new TableColumn<Row<IntentKey, Intent>, String>(around.text(key));
        column.setCellValueFactory(cell -> {
            var value = cell.getValue().value();
            return Bindings.createStringBinding(() -> text.apply(value.get()), value, ticker.now());
        });
        FittedColumns.atLeast(column, least, around.display());
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<Row<IntentKey, Intent>, String> column(
            String key, double least, Function<Intent, String> text, String style) {
        var column = new TableColumn<Row<IntentKey, Intent>, String>(around.text(key));
        column.setCellValueFactory(cell -> cell.getValue().value().map(text));
        FittedColumns.atLeast(column, least, around.display());
        column.getStyleClass().add(style);
        return column;
    }
}
