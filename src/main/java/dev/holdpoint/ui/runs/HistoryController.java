package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import org.jspecify.annotations.Nullable;

/** The runs of years, or the snapshots that were taken: one of the two at a time. FX thread only. */
public final class HistoryController {
    private final Surroundings around;
    private final HistoryListController runs;
    private final TakenController taken;

    @FXML
    private RadioButton showRuns;

    @FXML
    private Label offline;

    /** @param opened told the run that the operator wants to look at */
    public HistoryController(Surroundings around, Sheets sheets, Consumer<Run> opened) {
        this.around = around;
        this.runs = new HistoryListController(around, opened);
        this.taken = new TakenController(around, sheets);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("history.fxml", this, runs, taken);
    }

    /**
     * From now on the runs are this engine's.
     *
     * @param connection what is open, or null if there is only the journal to read
     */
    public void open(SnapshotEngine now, @Nullable Connection connection) {
        runs.use(now);
        taken.use(now, connection);
        sayOffline(connection == null);
    }

    /** Forgets the engine and its runs. */
    public void close() {
        runs.use(null);
        taken.use(null, null);
    }

    /** Asks anew: runs may have begun or ended meanwhile. */
    public void refresh() {
        runs.ask();
    }

    /** Puts the focus where a search begins. */
    public void focus() {
        runs.focus();
    }

    @FXML
    private void initialize() {
        sayOffline(false);
        showRuns.selectedProperty().subscribe(wanted -> {
            runs.show(wanted);
            taken.show(!wanted);
        });
    }

    private void sayOffline(boolean so) {
        offline.setVisible(so);
        offline.setManaged(so);
    }
}
