package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.ui.fx.KeyedRows;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Runs, open and earlier, and the volumes of the chosen one. FX thread only. */
public final class RunsController {
    private static final int REMEMBERED = 200;

    private final Surroundings around;
    private final Ticker ticker;
    private final Consumer<@Nullable Run> chosen;
    private final DetailController detail;
    private final RunList list = new RunList();
    private final KeyedRows<RunId, Run> runs = new KeyedRows<>(Run::id);
    private final KeyedRows<IntentKey, Intent> intents = new KeyedRows<>(Intent::key);

    @FXML
    private TableView<Row<RunId, Run>> table;

    @FXML
    private TableView<Row<IntentKey, Intent>> items;

    /** @param chosen told the run that is looked at, and every change of it; null for none */
    public RunsController(Surroundings around, Sheets sheets, Ticker ticker, Consumer<@Nullable Run> chosen) {
        this.around = around;
        this.ticker = ticker;
        this.chosen = chosen;
        this.detail = new DetailController(around, ticker, new RunActions(around, sheets));
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("runs.fxml", this, detail);
    }

    /** From now on the runs are this engine's. */
    public void open(SnapshotEngine engine) {
        close();
        detail.use(engine);
        around.relay().when(engine.history(REMEMBERED), earlier -> {
            list.remember(earlier);
            show();
        });
    }

    /** Forgets the engine and its runs. */
    public void close() {
        detail.use(null);
        list.clear();
        show();
    }

    /** Puts the focus into the list of runs. */
    public void focus() {
        table.requestFocus();
    }

    /** Shows the engine's newest picture. */
    public void show(Board board) {
        list.show(board);
        show();
    }

    /** Chooses a run that has just begun. */
    public void choose(Run run) {
        list.remember(List.of(run));
        show();
        runs.rows().stream().filter(row -> row.key().equals(run.id())).forEach(table.getSelectionModel()::select);
    }

    @FXML
    private void initialize() {
        table.getColumns().setAll(new RunColumns(around).all());
        table.setItems(runs.rows());
        table.setPlaceholder(nothing("runs.nothing"));
        var words = new StateWords(around);
        items.getColumns()
                .setAll(new IntentColumns(around, ticker, intent -> {
                            var run = run();
                            return run == null
                                    ? ""
                                    : words.elapsed(run, intent, ticker.now().get());
                        })
                        .all());
        items.setItems(intents.rows());
        items.setPlaceholder(nothing("items.nothing"));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> showRun());
        items.getSelectionModel().selectedItemProperty().subscribe(row -> showDetail());
    }

    private void show() {
        runs.show(list.newestFirst());
        var model = table.getSelectionModel();
        if (model.isEmpty() && !runs.rows().isEmpty()) {
            model.select(0);
        }
        showRun();
    }

    private void showRun() {
        var run = run();
        intents.show(run == null ? List.of() : run.intents());
        var model = items.getSelectionModel();
        if (model.isEmpty() && !intents.rows().isEmpty()) {
            model.select(0);
        }
        showDetail();
        chosen.accept(run);
    }

    private void showDetail() {
        var row = items.getSelectionModel().getSelectedItem();
        detail.show(run(), row == null ? null : row.get());
    }

    private @Nullable Run run() {
        var row = table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.get();
    }

    private Label nothing(String key) {
        var label = new Label(around.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("nothing");
        return label;
    }
}
