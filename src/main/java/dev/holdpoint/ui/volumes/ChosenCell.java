package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * The check box of a volume. Its name is {@code choose-} and the volume's id, as user data: a node whose id changes is
 * styled anew, here at every letter of the filter.
 */
final class ChosenCell extends TableCell<VolumeItem, Boolean> {
    private final Surroundings around;
    private final CheckBox box = new CheckBox();

    ChosenCell(Surroundings around, Selection selection) {
        this.around = around;
        getStyleClass().add("chosen-cell");
        setGraphic(box);
        box.setOnAction(event -> {
            var item = getTableRow().getItem();
            if (item == null) {
                return;
            }
            if (box.isSelected()) {
                selection.choose(List.of(item.get()));
            } else {
                selection.leaveOut(List.of(item.id()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Boolean chosen, boolean empty) {
        super.updateItem(chosen, empty);
        var item = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || chosen == null || item == null) {
            // Hidden rather than taken away: what is put into a cell is styled anew.
            box.setVisible(false);
            box.setUserData(null);
            return;
        }
        box.setSelected(chosen);
        box.setUserData("choose-" + item.id());
        box.setAccessibleText(around.text("volumes.choose", item.id().value()));
        box.setVisible(true);
    }
}
