package dev.holdpoint.ui.volumes;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.Listing;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.controlsfx.control.CheckComboBox;

/** The list of volumes: find, sort, choose. FX thread only. */
public final class VolumesController {
    private final Surroundings around;
    private final Selection selection;
    private final Ticker ticker;
    private final Runnable next;
    private final VolumeList list;
    private final VolumeLoad load;

    @FXML
    private TextField filter;

    @FXML
    private CheckComboBox<String> states;

    @FXML
    private CheckComboBox<String> types;

    @FXML
    private Button clear;

    @FXML
    private Button refresh;

    @FXML
    private HBox notice;

    @FXML
    private TableView<VolumeItem> table;

    @FXML
    private CheckBox selectAll;

    @FXML
    private Label count;

    @FXML
    private Button unselect;

    @FXML
    private Button request;

    /** @param next leads to the request for what is chosen */
    public VolumesController(Surroundings around, Catalog catalog, Selection selection, Ticker ticker, Runnable next) {
        this.around = around;
        this.selection = selection;
        this.ticker = ticker;
        this.next = next;
        this.list = new VolumeList(selection);
        this.load = new VolumeLoad(catalog, around.relay(), list);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("volumes.fxml", this);
    }

    /** Lists the volumes of a connection that was opened. */
    public void open(Connection connection) {
        load.open(connection);
    }

    /** Forgets the volumes: the connection is given up. */
    public void close() {
        load.close();
    }

    /** Lists again. */
    @FXML
    public void refresh() {
        load.refresh();
    }

    /** Puts the focus into the filter box. */
    public void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Puts the focus into the list. */
    public void focus() {
        table.requestFocus();
    }

    /** What was listed so far. */
    public Listing listing() {
        return new ListedVolumes(list, load.phase());
    }

    /** Where the listing stands, in one sentence. */
    public ObservableValue<String> status() {
        var words = new PhaseWords(around);
        return Bindings.createStringBinding(
                () -> words.status(load.phase().get(), ticker.now().get()), load.phase(), ticker.now());
    }

    @FXML
    private void initialize() {
        var filters = new VolumeFilters(around, filter, states, types, list);
        table.getColumns().setAll(new VolumeColumns(around, selection, ticker).all());
        new VolumeTable(around, table, list, selection).bind();
        new VolumeSelectAll(selectAll, list, selection).bind();
        new PhaseView(around, load, notice, table, filters::clear).bind(list);
        var words = new VolumeWords(around);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.count(
                                selection.rows().get(),
                                list.sorted().size(),
                                list.all().size()),
                        selection.rows(),
                        list.sorted(),
                        list.all()));
        var nothingChosen = selection.rows().map(List::isEmpty);
        unselect.disableProperty().bind(nothingChosen);
        request.disableProperty().bind(nothingChosen);
        request.textProperty().bind(selection.rows().map(rows -> around.text("volumes.request", rows.size())));
        clear.disableProperty().bind(filters.active().not());
        clear.setOnAction(event -> filters.clear());
        refresh.disableProperty().bind(load.phase().map(phase -> phase instanceof ListPhase.NotConnected));
    }

    @FXML
    private void onUnselect() {
        selection.clear();
    }

    @FXML
    private void onRequest() {
        next.run();
    }
}
