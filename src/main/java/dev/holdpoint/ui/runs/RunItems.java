package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.KeyedRows;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.SteadyRow;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of the volumes of the run that is looked at; the members of a set stand together. FX thread only. */
final class RunItems {
    private final Surroundings around;
    private final Ticker ticker;
    private final Forecasts forecasts;
    private final KeyedRows<IntentKey, Intent> intents = new KeyedRows<>(Intent::key);
    private @Nullable Run run;
    private @Nullable TableView<Row<IntentKey, Intent>> table;

    RunItems(Surroundings around, Ticker ticker, Forecasts forecasts) {
        this.around = around;
        this.ticker = ticker;
        this.forecasts = forecasts;
    }

    /** Fills the table from now on; {@code chosen} is told when another row is marked. */
    void fill(TableView<Row<IntentKey, Intent>> items, Runnable chosen) {
        table = items;
        var columns = new IntentColumns(around, ticker, forecasts, () -> run);
        items.getColumns().setAll(columns.all());
        FittedColumns.fill(items);
        // Otherwise JavaFX asks rows how high they are, which it makes for that and throws away.
        items.fixedCellSizeProperty().bind(around.display().rowHeightProperty());
        items.setRowFactory(ignored -> new SteadyRow<>());
        items.setItems(intents.rows());
        items.getSelectionModel().selectedItemProperty().subscribe(row -> chosen.run());
    }

    void show(@Nullable Run now) {
        run = now;
        forecasts.look(now);
        intents.show(now == null ? List.of() : together(now));
        if (table != null) {
            boolean sets = now != null
                    && now.intents().stream()
                            .anyMatch(intent -> intent.parameters().set().isPresent());
            table.getColumns().stream()
                    .filter(column -> IntentColumns.SET.equals(column.getId()))
                    .forEach(column -> column.setVisible(sets));
            if (table.getSelectionModel().isEmpty() && !intents.rows().isEmpty()) {
                table.getSelectionModel().select(0);
            }
        }
    }

    /** The intent that is marked. */
    @Nullable
    Intent chosen() {
        var row = table == null ? null : table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.get();
    }

    /** More is known about how long it takes. */
    void refresh() {
        if (table != null) {
            table.refresh();
        }
    }

    private static List<Intent> together(Run run) {
        var sets = new LinkedHashMap<IntentId, List<Intent>>();
        run.intents()
                .forEach(intent -> sets.computeIfAbsent(intent.key().intent(), ignored -> new ArrayList<>())
                        .add(intent));
        return sets.values().stream().flatMap(List::stream).toList();
    }
}
