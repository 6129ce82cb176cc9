package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.LateTooltip;
import java.util.EnumMap;
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
    private final Map<VolumeNotes.Sign, FontIcon> icons = new EnumMap<>(VolumeNotes.Sign.class);

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
            // Hidden rather than taken away: what is put into a cell is styled anew.
            signs.setVisible(false);
            setText(null);
            tooltip.say("");
            return;
        }
        var now = notes.of(row);
        show(now.stream().map(VolumeNotes.Note::sign).toList());
        signs.setVisible(true);
        // The words stand behind the signs: a screen reader says a cell's text.
        setText(now.stream().map(VolumeNotes.Note::brief).collect(Collectors.joining(", ")));
        tooltip.say(now.stream().map(VolumeNotes.Note::sentence).collect(Collectors.joining("\n")));
    }

    /** Icons are kept: a new one is styled anew, and each letter of the filter fills all cells again. */
    private void show(List<VolumeNotes.Sign> wanted) {
        wanted.forEach(this::make);
        icons.forEach((sign, icon) -> {
            icon.setVisible(wanted.contains(sign));
            icon.setManaged(wanted.contains(sign));
        });
    }

    private void make(VolumeNotes.Sign sign) {
        if (!icons.containsKey(sign)) {
            icons.put(sign, new FontIcon(sign.icon()));
            // In the order of the signs, which is the map's.
            signs.getChildren().setAll(icons.values());
        }
    }
}
