package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Which columns are shown, in which order, and what they sort by: all that the headers do with the mouse, for the
 * keyboard too. FX thread only.
 */
final class ColumnChooser {
    private final Surroundings around;
    private final ColumnKeeper keeper;
    private final PopOver popOver = new PopOver();
    private final GridPane grid = new GridPane(6, 2);

    ColumnChooser(Surroundings around, ColumnKeeper keeper) {
        this.around = around;
        this.keeper = keeper;
        var reset = new Button(around.text("volumes.columns.reset"));
        reset.setId("volumes-columns-reset");
        reset.setOnAction(event -> {
            keeper.reset();
            fill();
        });
        var box = new VBox(10, grid, reset);
        box.setId("volumes-columns-list");
        box.getStyleClass().add("picker-box");
        popOver.setContentNode(box);
        popOver.setDetachable(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    }

    /** Opens below {@code owner}. */
    void open(Button owner) {
        fill();
        popOver.setAnimated(!around.display().stillProperty().get());
        popOver.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
        popOver.show(owner);
        grid.getChildren().getFirst().requestFocus();
    }

    private void fill() {
        grid.getChildren().clear();
        int row = 0;
        for (var column : keeper.inOrder()) {
            var box = new CheckBox(column.getText().replace('\n', ' '));
            box.setId("volumes-columns-show-" + column.key());
            box.setSelected(column.isVisible());
            box.setOnAction(event -> column.setVisible(box.isSelected()));
            grid.addRow(
                    row++,
                    box,
                    act(column, "volumes.columns.before", "fth-arrow-up", () -> keeper.move(column, -1)),
                    act(column, "volumes.columns.behind", "fth-arrow-down", () -> keeper.move(column, 1)),
                    act(column, "volumes.columns.sort", "fth-bar-chart-2", () -> keeper.sort(column)));
        }
    }

    private Button act(VolumeColumn<?> column, String key, String icon, Runnable deed) {
        var words = around.text(key, column.getText().replace('\n', ' '));
        var button = new Button(null, new FontIcon(icon));
        button.setId(key.replace('.', '-') + "-" + column.key());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> {
            deed.run();
            fill();
            grid.lookupAll("#" + button.getId()).forEach(Node::requestFocus);
        });
        return button;
    }
}
