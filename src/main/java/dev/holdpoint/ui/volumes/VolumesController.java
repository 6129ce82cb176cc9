package dev.holdpoint.ui.volumes;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.Listing;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.fx.WrappingRow;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The list of volumes: find, sort, choose. FX thread only. */
public final class VolumesController {
    private final Surroundings around;
    private final Selection selection;
    private final Ticker ticker;
    private final Layouts layouts;
    private final Onward onward;
    private final VolumeList list;
    private final VolumeLoad load;
    private final VolumeNotes notes;
    private final VolumeDetailController detail;

    @FXML
    private TextField filter;

    @FXML
    private FlowPane chips;

    @FXML
    private MenuButton by;

    @FXML
    private Button clear;

    @FXML
    private Button refresh;

    @FXML
    private Button columns;

    @FXML
    private ToggleButton details;

    @FXML
    private WrappingRow notice;

    @FXML
    private TableView<VolumeItem> table;

    public VolumesController(
            Surroundings around, Catalog catalog, Selection selection, Ticker ticker, Layouts layouts, Onward onward) {
        this.around = around;
        this.selection = selection;
        this.ticker = ticker;
        this.layouts = layouts;
        this.onward = onward;
        this.list = new VolumeList(selection, around.relay());
        this.load = new VolumeLoad(around, catalog, list, onward::spent);
        this.notes = new VolumeNotes(around, list::attachedTo);
        this.detail = new VolumeDetailController(around, notes, ticker, onward);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("volumes.fxml", this, detail, new VolumesFooterController(around, selection, list, onward));
    }

    /** Whether a connection is being opened. */
    public void expect(boolean opening) {
        load.expect(opening);
    }

    /** Lists the volumes of a connection that was opened. */
    public void open(Connection connection) {
        detail.open(connection);
        load.open(connection);
    }

    /** Runs {@code then}, once, when what was just opened is listed and drawn, or will not be. */
    public void whenListed(Runnable then) {
        load.whenListed(then);
    }

    /** Forgets the volumes: the connection is given up. */
    public void close() {
        load.close();
        detail.open(null);
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
        var ticks = new VolumeSelectAll(around, list, selection).column();
        var all = new VolumeColumns(around, notes, ticker).all();
        new VolumeTable(around, table, list, selection).bind(load.awaited());
        var keeper = new ColumnKeeper(table, ticks, all, around.display(), layouts);
        keeper.bind(around.relay());
        var chooser = new ColumnChooser(around, keeper);
        columns.setOnAction(event -> chooser.open(columns));
        details.setSelected(layouts.layout().details());
        details.setOnAction(event -> layouts.keep(layouts.layout().withDetails(details.isSelected())));
        detail.follow(table.getFocusModel().focusedItemProperty(), details.selectedProperty());
        var bar = new FilterBar(around, filter, chips, list);
        bar.bind();
        new FilterMenu(around, by, list, bar::add).bind();
        clear.disableProperty().bind(bar.active().not());
        clear.setOnAction(event -> bar.clear());
        new PhaseView(around, load, notice, table, bar::clear, onward).bind(list);
        refresh.disableProperty().bind(load.phase().map(phase -> !phase.isConnected()));
    }
}
