package dev.holdpoint.ui;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;

/** The frame of the window: bar, pages, verdict, status. FX thread only. */
final class MainController {
    /** So much of a page is in sight, in sizes of the letters, before the whole window scrolls. */
    private static final double PAGE = 14;

    private final Surroundings around;
    private final Pages pages = new Pages();
    private final ThemeController theme;

    @FXML
    private StackPane root;

    @FXML
    private BorderPane content;

    @FXML
    private VBox header;

    @FXML
    private ToggleButton volumesTab;

    @FXML
    private ToggleButton requestTab;

    @FXML
    private ToggleButton runsTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private Button help;

    @FXML
    private Button settings;

    @FXML
    private StatusBar status;

    private final Label work = new Label();

    MainController(Surroundings around, ThemeController theme) {
        this.around = around;
        this.theme = theme;
    }

    StackPane load() {
        around.load("main.fxml", this, theme);
        return root;
    }

    Sheets sheets() {
        return new Sheets(root, content, around);
    }

    Pages pages() {
        return pages;
    }

    /** Puts the demo's band above all, and the verdict and what else is to be kept in mind above the pages. */
    void bands(Node demo, Node... below) {
        header.getChildren().addFirst(demo);
        header.getChildren().addAll(below);
    }

    /** Puts the bar above the pages, and the pages into the middle, below the strip. */
    StripBanner content(Node connection) {
        header.getChildren().addFirst(connection);
        var banner = new StripBanner(around);
        var scroll = pages.scrolled();
        scroll.minHeightProperty().bind(around.display().fontSizeProperty().multiply(PAGE));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.setCenter(new VBox(banner.node(), scroll));
        return banner;
    }

    ToggleButton tab(Page page) {
        return switch (page) {
            case VOLUMES -> volumesTab;
            case REQUEST -> requestTab;
            case RUNS -> runsTab;
            case HISTORY -> historyTab;
        };
    }

    /** Shows what else changes: the list's state, what is chosen, what is under way. */
    void bind(ObservableValue<String> listing, Selection selection, ObservableValue<Board> board) {
        status.textProperty().bind(listing);
        requestTab.textProperty().bind(selection.rows().map(rows -> around.text("tab.request", rows.size())));
        board.subscribe(this::showWork);
    }

    void onHelp(Runnable keys, Runnable choices) {
        help.setOnAction(event -> keys.run());
        settings.setOnAction(event -> choices.run());
    }

    @FXML
    private void initialize() {
        work.setId("status-work");
        work.setMaxHeight(Double.MAX_VALUE);
        status.getRightItems().add(work);
    }

    private void showWork(Board board) {
        long open = board.runs().stream().filter(Run::open).count();
        runsTab.setText(around.text("tab.runs", open));
        work.setText(around.text("status.work", open));
    }
}
