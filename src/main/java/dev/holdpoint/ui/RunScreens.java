package dev.holdpoint.ui;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Run;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.runs.HistoryController;
import dev.holdpoint.ui.runs.RunsController;
import dev.holdpoint.ui.runs.RunsListener;
import dev.holdpoint.ui.runs.VerdictController;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The screens of the runs: status, history and the verdict, with one engine for all of them. FX thread only. */
final class RunScreens implements RunsListener {
    private final Pages pages;
    private final Consumer<Run> again;
    private final RunsController runs;
    private final HistoryController history;
    private final VerdictController verdict;
    private @Nullable Run looked;
    private String forecast = "";

    /** @param again told the run of which the failed volumes are wanted again */
    RunScreens(Desk desk, Sheets sheets, Ticker ticker, Pages pages, Consumer<Run> again) {
        this.pages = pages;
        this.again = again;
        this.runs = new RunsController(desk.around(), sheets, ticker, desk.tools(), this);
        this.history = new HistoryController(desk.around(), sheets, this::show);
        this.verdict = new VerdictController(desk.around());
    }

    Parent loadVerdict() {
        return verdict.load();
    }

    Parent loadRuns() {
        return runs.load();
    }

    Parent loadHistory() {
        return history.load();
    }

    /** Follows what is shown; once all screens are loaded. */
    void follow() {
        pages.shown().subscribe(page -> {
            showVerdict();
            if (page == Page.HISTORY) {
                history.refresh();
            }
        });
    }

    void showNotices(Notices notices) {
        runs.showNotices(notices.desktop());
    }

    void focusRuns() {
        runs.focus();
    }

    void focusHistory() {
        history.focus();
    }

    /**
     * From now on the runs are this engine's.
     *
     * @param connection what is open, or null if there is only the journal to read
     */
    void open(SnapshotEngine engine, @Nullable Connection connection) {
        runs.open(engine);
        history.open(engine, connection);
    }

    void close() {
        runs.close();
        history.close();
    }

    void show(Board board) {
        runs.show(board);
    }

    /** Shows a run on the page of the runs. */
    void show(Run run) {
        runs.choose(run);
        pages.show(Page.RUNS);
    }

    @Override
    public void looked(@Nullable Run run, String words) {
        looked = run;
        forecast = words;
        showVerdict();
    }

    @Override
    public void again(Run run) {
        again.accept(run);
    }

    /** The verdict is in sight while its run is open, and wherever runs are looked at. */
    private void showVerdict() {
        var run = looked;
        boolean wanted = run != null && (run.open() || pages.shown().get() == Page.RUNS);
        verdict.show(wanted ? run : null, forecast);
    }
}
