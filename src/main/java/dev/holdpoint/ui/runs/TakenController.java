package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.TakenSnapshot;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What this program took at the connection that is open, and whose date has passed. FX thread only. */
public final class TakenController {
    private final Surroundings around;
    private final KeepSheet keep;
    private final DeleteSheet deletion;
    private final TakenFeed feed;
    private final FilteredList<TakenSnapshot> shown;

    @FXML
    private VBox view;

    @FXML
    private CheckBox onlyPast;

    @FXML
    private Button refresh;

    @FXML
    private TableView<TakenSnapshot> table;

    @FXML
    private Button extend;

    @FXML
    private Button delete;

    @FXML
    private Label line;

    TakenController(Surroundings around, Sheets sheets) {
        this.around = around;
        this.keep = new KeepSheet(around, sheets, this::onRefresh);
        this.deletion = new DeleteSheet(around, sheets, this::onRefresh);
        this.feed = new TakenFeed(around.relay(), this::told);
        this.shown = new FilteredList<>(feed.all());
    }

    /** From now on it is this engine's, or nobody's. */
    void use(@Nullable SnapshotEngine now, @Nullable Connection at) {
        feed.use(now, at);
        if (view.isVisible()) {
            onRefresh();
        }
        offer();
    }

    /** Shows the list, asked for when it is first looked at, or hides it. */
    void show(boolean wanted) {
        view.setVisible(wanted);
        view.setManaged(wanted);
        if (wanted && !feed.asked()) {
            onRefresh();
        }
    }

    @FXML
    private void initialize() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().setAll(new TakenColumns(around).all());
        FittedColumns.fill(table);
        table.setItems(shown);
        onlyPast.selectedProperty().subscribe(past -> shown.setPredicate(taken -> !past || taken.past(today())));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TakenSnapshot>) change -> offer());
        shown.addListener((ListChangeListener<TakenSnapshot>) change -> offer());
        show(false);
        offer();
    }

    @FXML
    private void onRefresh() {
        if (feed.connected()) {
            refresh.setDisable(true);
            line.setText(around.text("taken.asking"));
            feed.ask();
        }
    }

    private void told(List<Problem> problems) {
        offer();
        if (!problems.isEmpty()) {
            line.setText(around.problems().lines(problems));
        }
    }

    @FXML
    private void onExtend() {
        feed.deal(chosen()).ifPresent(keep::show);
    }

    @FXML
    private void onDelete() {
        feed.deal(chosen()).ifPresent(deletion::show);
    }

    private List<OwnSnapshot> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(TakenSnapshot::own)
                .toList();
    }

    private void offer() {
        int count = table.getSelectionModel().getSelectedItems().size();
        refresh.setDisable(!feed.connected());
        extend.setDisable(count == 0);
        delete.setDisable(count == 0);
        extend.setText(around.text("taken.extend", count));
        delete.setText(around.text("taken.delete", count));
        table.setPlaceholder(new Label(around.text(
                !feed.connected() ? "taken.offline" : onlyPast.isSelected() ? "taken.none-past" : "taken.none")));
        line.setText(around.text(count == 0 ? "taken.choose" : "taken.chosen", shown.size(), count));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.now(), ZoneOffset.UTC);
    }
}
