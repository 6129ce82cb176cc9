package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: the volume stays, what is known of it changes. Its properties are made when they are first asked
 * for: the rows that were in sight need them, not all 50,000. FX thread only, but for what says otherwise.
 */
final class VolumeItem {
    /** Whatever thread filters and sorts reads it as it is then. */
    private volatile Line line;

    private boolean chosen;
    private @Nullable ReadOnlyObjectWrapper<VolumeRow> rowProperty;
    private @Nullable ReadOnlyBooleanWrapper chosenProperty;

    VolumeItem(VolumeRow row, boolean chosen) {
        this.line = new Line(row);
        this.chosen = chosen;
    }

    /** Any thread may ask. */
    VolumeId id() {
        return get().volume().id();
    }

    ReadOnlyObjectProperty<VolumeRow> row() {
        var made = rowProperty;
        if (made == null) {
            made = new ReadOnlyObjectWrapper<>(this, "row", get());
            rowProperty = made;
        }
        return made.getReadOnlyProperty();
    }

    /** What is known of it now. Any thread may ask. */
    VolumeRow get() {
        return line.row();
    }

    /** Takes what is known of it now. */
    void show(VolumeRow now) {
        line = line.now(now);
        if (rowProperty != null) {
            rowProperty.set(now);
        }
    }

    /** What is known of it now, with the text that a word is looked for in. Any thread may ask. */
    Line line() {
        return line;
    }

    ReadOnlyBooleanProperty chosen() {
        var made = chosenProperty;
        if (made == null) {
            made = new ReadOnlyBooleanWrapper(this, "chosen", chosen);
            chosenProperty = made;
        }
        return made.getReadOnlyProperty();
    }

    /** Ticks it, or takes the tick away. */
    void choose(boolean now) {
        chosen = now;
        if (chosenProperty != null) {
            chosenProperty.set(now);
        }
    }
}
