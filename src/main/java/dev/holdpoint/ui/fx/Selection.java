package dev.holdpoint.ui.fx;

import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The volumes that are chosen, whatever the list shows of them now. FX thread only. */
public final class Selection {
    private final Map<VolumeId, VolumeRow> chosen = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<VolumeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /** The chosen rows, in the order in which they were chosen. */
    public ReadOnlyObjectProperty<List<VolumeRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The chosen volumes, as they were last listed. */
    public List<Volume> volumes() {
        return chosen.values().stream().map(VolumeRow::volume).toList();
    }

    public boolean contains(VolumeId volume) {
        return chosen.containsKey(volume);
    }

    /** Adds rows; those that are chosen already are replaced, as they may be known better now. */
    public void choose(Collection<VolumeRow> more) {
        more.forEach(row -> chosen.put(row.volume().id(), row));
        tell();
    }

    /** Replaces what is chosen already and leaves out the rest. */
    public void update(Collection<VolumeRow> newer) {
        boolean changed = false;
        for (var row : newer) {
            var before = chosen.replace(row.volume().id(), row);
            changed |= before != null && !before.equals(row);
        }
        if (changed) {
            tell();
        }
    }

    /** Takes volumes out. */
    public void leaveOut(Collection<VolumeId> volumes) {
        if (chosen.keySet().removeAll(volumes)) {
            tell();
        }
    }

    /** Takes all volumes out. */
    public void clear() {
        chosen.clear();
        tell();
    }

    private void tell() {
        rows.set(List.copyOf(chosen.values()));
    }
}
