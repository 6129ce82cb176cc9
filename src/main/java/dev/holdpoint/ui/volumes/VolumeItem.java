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
 * for: the rows that were in sight need them, not all 50,000.
 */
final class VolumeItem {
    private VolumeRow row;
    private boolean chosen;
    private @Nullable Line line;
    private @Nullable ReadOnlyObjectWrapper<VolumeRow> rowProperty;
    private @Nullable ReadOnlyBooleanWrapper chosenProperty;

    VolumeItem(VolumeRow row, boolean chosen) {
        this.row = row;
        this.chosen = chosen;
    }

    VolumeId id() {
        return row.volume().id();
    }

    ReadOnlyObjectProperty<VolumeRow> row() {
        var made = rowProperty;
        if (made == null) {
            made = new ReadOnlyObjectWrapper<>(this, "row", row);
            rowProperty = made;
        }
        return made.getReadOnlyProperty();
    }

    VolumeRow get() {
        return row;
    }

    /** What is known of it now. */
    void show(VolumeRow now) {
        row = now;
        if (line != null) {
            line = line.again();
        }
        if (rowProperty != null) {
            rowProperty.set(now);
        }
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
