package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.TakenSnapshot;
import dev.holdpoint.ui.fx.FittedColumns;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
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
    private final ObservableList<TakenSnapshot> all = FXCollections.observableArrayList();
    private final FilteredList<TakenSnapshot> shown = new FilteredList<>(all);
    private @Nullable SnapshotEngine engine;
    private @Nullable Connection connection;
    private boolean asked;

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
    }

    void open(SnapshotEngine now, @Nullable Connection at) {
        engine = now;
        connection = at;
        asked = false;
        all.clear();
        if (view.isVisible()) {
            onRefresh();
        }
        offer();
    }

    void close() {
        engine = null;
        connection = null;
        all.clear();
        offer();
    }

    /** Shows the list, asked for when it is first looked at, or hides it. */
    void show(boolean wanted) {
        view.setVisible(wanted);
        view.setManaged(wanted);
        if (wanted && !asked) {
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
        var at = connection;
        if (engine == null || at == null) {
            return;
        }
        asked = true;
        refresh.setDisable(true);
        line.setText(around.text("taken.asking"));
        around.relay().when(engine.afterwards().taken(at), answer -> {
            if (at.equals(connection)) {
                take(answer);
            }
        });
    }

    private void take(Checked<List<TakenSnapshot>> answer) {
        all.setAll(answer.value().orElseGet(List::of));
        offer();
        if (!answer.problems().isEmpty()) {
            line.setText(around.problems().lines(answer.problems()));
        }
    }

    @FXML
    private void onExtend() {
        if (engine != null && connection != null) {
            keep.show(engine.afterwards(), connection, chosen());
        }
    }

    @FXML
    private void onDelete() {
        if (engine != null && connection != null) {
            deletion.show(engine.afterwards(), connection, chosen());
        }
    }

    private List<OwnSnapshot> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(TakenSnapshot::own)
                .toList();
    }

    private void offer() {
        int count = table.getSelectionModel().getSelectedItems().size();
        refresh.setDisable(connection == null);
        extend.setDisable(count == 0);
        delete.setDisable(count == 0);
        extend.setText(around.text("taken.extend", count));
        delete.setText(around.text("taken.delete", count));
        table.setPlaceholder(new Label(around.text(
                connection == null ? "taken.offline" : onlyPast.isSelected() ? "taken.none-past" : "taken.none")));
        line.setText(around.text(count == 0 ? "taken.choose" : "taken.chosen", shown.size(), count));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.now(), ZoneOffset.UTC);
    }
}
