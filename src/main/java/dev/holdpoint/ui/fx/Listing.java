package dev.holdpoint.ui.fx;

import dev.holdpoint.model.VolumeRow;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** What the list of volumes knows, for screens that must look beyond what is chosen. FX thread only. */
public interface Listing {

    /** Every row that was listed so far, whatever the filter shows. */
    List<VolumeRow> rows();

    /** Whether every volume of the account and Region is among them; a change of it is also a change of the rows. */
    ObservableValue<Boolean> complete();
}
