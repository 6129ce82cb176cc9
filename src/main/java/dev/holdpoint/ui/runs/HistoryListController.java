package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All runs of years, to be searched. FX thread only. */
public final class HistoryListController {
    private final Surroundings around;
    private final Consumer<Run> opened;
    private final HistoryFeed feed;
    private @Nullable HistoryFilters filters;
    private @Nullable SnapshotEngine engine;

    @FXML
    private VBox view;

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
    HistoryListController(Surroundings around, Consumer<Run> opened) {
        this.around = around;
        this.opened = opened;
        this.feed = new HistoryFeed(around.relay(), this::told);
    }

    void use(@Nullable SnapshotEngine now) {
        engine = now;
        if (now == null) {
            feed.clear();
        }
        told(List.of());
        ask();
    }

    void show(boolean wanted) {
        view.setVisible(wanted);
        view.setManaged(wanted);
    }

    void focus() {
        search.requestFocus();
    }

    /** Asks for what the search and the filters say. */
    void ask() {
        if (engine != null && filters != null) {
            feed.ask(engine.past(), filters.query(search.getText()));
        }
    }

    @FXML
    private void initialize() {
        filters = new HistoryFilters(around, account, outcome, since);
        filters.onChange(this::ask);
        table.getColumns().setAll(new HistoryColumns(around).all());
        FittedColumns.fill(table);
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
        told(List.of());
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
