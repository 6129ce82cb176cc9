package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.ui.fx.KeyedRows.Row;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Runs, open and earlier, and the volumes of the chosen one. FX thread only. */
public final class RunsController {
    private static final int REMEMBERED = 200;

    private final Surroundings around;
    private final Ticker ticker;
    private final RunTools tools;
    private final RunsListener listener;
    private final DetailController detail;
    private final RunBarController bar;
    private final Forecasts forecasts;
    private final RunItems volumes;
    private final RunTable runs;

    @FXML
    private TableView<Row<RunId, Run>> table;

    @FXML
    private TableView<Row<IntentKey, Intent>> items;

    @FXML
    private CheckBox notify;

    public RunsController(Surroundings around, Sheets sheets, Ticker ticker, RunTools tools, RunsListener listener) {
        this.around = around;
        this.ticker = ticker;
        this.tools = tools;
        this.listener = listener;
        this.forecasts = new Forecasts(around, this::forecast);
        this.runs = new RunTable(around, this::showRun);
        this.volumes = new RunItems(around, ticker, forecasts);
        this.detail = new DetailController(around, ticker, new RunActions(around, sheets));
        this.bar = new RunBarController(around, sheets, tools, listener::again);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("runs.fxml", this, detail, bar);
    }

    /** From now on the runs are this engine's. */
    public void open(SnapshotEngine engine) {
        close();
        use(engine);
        around.relay().when(engine.history(REMEMBERED), runs::remember);
    }

    /** Forgets the engine and its runs. */
    public void close() {
        use(null);
        runs.clear();
    }

    private void use(@Nullable SnapshotEngine engine) {
        detail.use(engine);
        bar.use(engine);
        forecasts.use(engine);
    }

    /** Puts the focus into the list of runs. */
    public void focus() {
        table.requestFocus();
    }

    /** Shows the engine's newest picture. */
    public void show(Board board) {
        runs.show(board);
    }

    /** Shows whether messages outside the window are wanted; it was chosen elsewhere. */
    public void showNotices(boolean wished) {
        notify.setSelected(wished);
    }

    /** Chooses a run: one that has just begun, or one of long ago. */
    public void choose(Run run) {
        runs.choose(run);
    }

    @FXML
    private void initialize() {
        runs.fill(table);
        table.setPlaceholder(nothing("runs.nothing"));
        items.setPlaceholder(nothing("items.nothing"));
        volumes.fill(items, this::showDetail);
        notify.setSelected(tools.wished().getAsBoolean());
        notify.setOnAction(event -> tools.wish().accept(notify.isSelected()));
        ticker.now().subscribe(now -> {
            var run = runs.chosen();
            if (run != null && run.open()) {
                listener.looked(run, forecastOf(run));
            }
        });
    }

    private void showRun() {
        var run = runs.chosen();
        volumes.show(run);
        bar.show(run);
        showDetail();
        listener.looked(run, run == null ? "" : forecastOf(run));
    }

    private void forecast() {
        volumes.refresh();
        showRun();
    }

    private String forecastOf(Run run) {
        return run.open() ? forecasts.words(forecasts.of(run, ticker.now().get())) : "";
    }

    private void showDetail() {
        detail.show(runs.chosen(), volumes.chosen());
    }

    private Label nothing(String key) {
        var label = new Label(around.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("nothing");
        return label;
    }
}
