package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Selection;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;

/** The check box that chooses, or leaves out, every row that the filter shows. FX thread only. */
final class VolumeSelectAll {
    private final CheckBox box;
    private final VolumeList list;
    private final Selection selection;

    VolumeSelectAll(CheckBox box, VolumeList list, Selection selection) {
        this.box = box;
        this.list = list;
        this.selection = selection;
    }

    void bind() {
        InvalidationListener show = ignored -> show();
        list.sorted().addListener(show);
        selection.rows().addListener(show);
        box.setOnAction(event -> toggle());
        show();
    }

    private void toggle() {
        if (box.isSelected()) {
            selection.choose(list.sorted().stream().map(VolumeItem::get).toList());
        } else {
            selection.leaveOut(list.sorted().stream().map(VolumeItem::id).toList());
        }
        show();
    }

    private void show() {
        int shown = list.sorted().size();
        long chosen = list.sorted().stream()
                .filter(item -> selection.contains(item.id()))
                .count();
        box.setDisable(shown == 0);
        box.setIndeterminate(chosen > 0 && chosen < shown);
        box.setSelected(shown > 0 && chosen == shown);
    }
}
