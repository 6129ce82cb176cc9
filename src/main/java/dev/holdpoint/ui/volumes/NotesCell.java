package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.LateTooltip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The signs of a volume's notes; what they mean is in the tooltip, for screen readers, and in the details. */
final class NotesCell extends TableCell<VolumeItem, VolumeRow> {
    private final VolumeNotes notes;
    private final HBox signs = new HBox(8);
    private final LateTooltip tooltip = new LateTooltip(this);
    private final Map<String, FontIcon> icons = new HashMap<>();

    NotesCell(VolumeNotes notes) {
        this.notes = notes;
        getStyleClass().add("notes-cell");
        signs.getStyleClass().add("toolbar");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(signs);
    }

    @Override
    protected void updateItem(@Nullable VolumeRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            // Hidden rather than taken away: all cells are emptied and filled again at each letter of the filter.
            signs.setVisible(false);
            setText(null);
            tooltip.say("");
            return;
        }
        var now = notes.of(row);
        show(now.stream().map(VolumeNotes.Note::icon).toList());
        signs.setVisible(true);
        // The words stand behind the signs: a screen reader says a cell's text.
        setText(now.stream().map(VolumeNotes.Note::brief).collect(Collectors.joining(", ")));
        tooltip.say(now.stream().map(VolumeNotes.Note::sentence).collect(Collectors.joining("\n")));
    }

    /** Signs are kept: a new one is styled anew, and each letter of the filter fills all cells again. */
    private void show(List<String> wanted) {
        wanted.forEach(this::make);
        icons.forEach((name, icon) -> {
            icon.setVisible(wanted.contains(name));
            icon.setManaged(wanted.contains(name));
        });
    }

    /** In the order in which notes are told. */
    private void make(String name) {
        if (!icons.containsKey(name)) {
            int place = (int) icons.keySet().stream()
                    .filter(other -> VolumeNotes.ICONS.indexOf(other) < VolumeNotes.ICONS.indexOf(name))
                    .count();
            var icon = new FontIcon(name);
            icons.put(name, icon);
            signs.getChildren().add(place, icon);
        }
    }
}
