package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A line of the table: the volume stays, what is known of it changes. */
final class VolumeItem {
    private final VolumeId id;
    private final ObjectProperty<VolumeRow> row;
    private @Nullable Line line;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");

    VolumeItem(VolumeRow row) {
        this.id = row.volume().id();
        this.row = new SimpleObjectProperty<>(this, "row", row);
    }

    VolumeId id() {
        return id;
    }

    ReadOnlyObjectProperty<VolumeRow> row() {
        return row;
    }

    VolumeRow get() {
        return row.get();
    }

    /** What is known of it now. */
    void show(VolumeRow now) {
        row.set(now);
        line = null;
    }

    /** The same line as long as nothing else is known: with it stays the text that a word was looked for in. */
    Line line() {
        var known = line;
        if (known == null) {
            known = new Line(this);
            line = known;
        }
        return known;
    }

    BooleanProperty chosen() {
        return chosen;
    }
}
