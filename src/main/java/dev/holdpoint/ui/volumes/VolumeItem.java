package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A line of the table: the volume stays, what is known of it changes. */
final class VolumeItem {
    private final VolumeId id;
    private final ObjectProperty<VolumeRow> row;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");

    VolumeItem(VolumeRow row) {
        this.id = row.volume().id();
        this.row = new SimpleObjectProperty<>(this, "row", row);
    }

    VolumeId id() {
        return id;
    }

    ObjectProperty<VolumeRow> row() {
        return row;
    }

    VolumeRow get() {
        return row.get();
    }

    BooleanProperty chosen() {
        return chosen;
    }
}
