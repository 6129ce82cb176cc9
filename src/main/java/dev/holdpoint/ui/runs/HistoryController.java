package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All runs of years, to be searched, and what this program took. FX thread only. */
public final class HistoryController {
    private final Surroundings around;
    private final Consumer<Run> opened;
    private final TakenController taken;
    private final HistoryFeed feed;
    private @Nullable HistoryFilters filters;
    private @Nullable SnapshotEngine engine;

    @FXML
    private RadioButton showRuns;

    @FXML
    private Label offline;

    @FXML
    private VBox runsView;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<HistoryFilters.Choice<AccountId>> account;

    @FXML
    private ComboBox<HistoryFilters.Choice<Outcome>> outcome;

    @FXML
    private ComboBox<HistoryFilters.Choice<Duration>> since;

    @FXML
    private TableView<RunSummary> table;

    @FXML
    private Button open;

    @FXML
    private Label count;

    /** @param opened told the run that the operator wants to look at */
    public HistoryController(Surroundings around, Sheets sheets, Consumer<Run> opened) {
        this.around = around;
        this.opened = opened;
        this.taken = new TakenController(around, sheets);
        this.feed = new HistoryFeed(around.relay(), this::told);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("history.fxml", this, taken);
    }

    /**
     * From now on the runs are this engine's.
     *
     * @param connection what is open, or null if there is only the journal to read
     */
    public void open(SnapshotEngine now, @Nullable Connection connection) {
        engine = now;
        taken.open(now, connection);
        offline.setVisible(connection == null);
        offline.setManaged(connection == null);
        ask();
    }

    /** Forgets the engine and its runs. */
    public void close() {
        engine = null;
        taken.close();
        feed.clear();
        told(List.of());
    }

    /** Whether there is an engine to ask. */
    public boolean ready() {
        return engine != null;
    }

    /** Asks anew: runs may have begun or ended meanwhile. */
    public void refresh() {
        ask();
    }

    /** Puts the focus where a search begins. */
    public void focus() {
        search.requestFocus();
    }

    @FXML
    private void initialize() {
        filters = new HistoryFilters(around, account, outcome, since);
        filters.onChange(this::ask);
        offline.setVisible(false);
        offline.setManaged(false);
        table.getColumns().setAll(new HistoryColumns(around).all());
        table.setItems(feed.rows());
        search.textProperty().addListener(changed -> ask());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> open.setDisable(row == null));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                onOpen();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                onOpen();
            }
        });
        showRuns.selectedProperty().subscribe(this::turn);
        told(List.of());
    }

    private void turn(boolean runs) {
        runsView.setVisible(runs);
        runsView.setManaged(runs);
        taken.show(!runs);
    }

    @FXML
    private void onClear() {
        search.clear();
        if (filters != null) {
            filters.clear();
        }
    }

    @FXML
    private void onOpen() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && engine != null) {
            around.relay().when(engine.past().open(chosen.id()), answer -> {
                told(answer.problems());
                answer.value().ifPresent(opened);
            });
        }
    }

    private void ask() {
        if (engine != null && filters != null) {
            feed.ask(engine.past(), filters.query(search.getText()));
        }
    }

    private void told(List<Problem> problems) {
        int found = feed.rows().size();
        count.setText(
                problems.isEmpty()
                        ? around.text("history.count", found)
                        : around.problems().lines(problems));
        table.setPlaceholder(new Label(around.text(engine == null ? "history.none.journal" : "history.none")));
        if (filters != null) {
            filters.offer(feed.rows());
        }
    }
}
