package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Listing;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Lets other screens look into the list. FX thread only. */
record ListedVolumes(VolumeList list, ObservableValue<ListPhase> phase) implements Listing {

    @Override
    public List<VolumeRow> rows() {
        return list.all().stream().map(VolumeItem::get).toList();
    }

    @Override
    public ObservableValue<Boolean> complete() {
        return phase.map(ListPhase.Listed.class::isInstance);
    }
}
