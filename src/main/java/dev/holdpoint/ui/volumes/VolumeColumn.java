package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.Comparator;
import javafx.scene.control.TableColumn;

/**
 * A column of the table.
 *
 * @param <T> what its cells show
 */
final class VolumeColumn<T> extends TableColumn<VolumeItem, T> {
    private final String key;
    private final double ems;
    private final Comparator<VolumeRow> order;
    private boolean shownAtFirst = true;
    private boolean stretches;

    /**
     * @param key names it in the settings
     * @param ems its own width, in multiples of the size of the letters
     * @param order sorts by it, on any thread
     */
    VolumeColumn(String key, String title, double ems, Comparator<VolumeRow> order) {
        super(title);
        this.key = key;
        this.ems = ems;
        this.order = order;
        setId("volumes-column-" + key);
    }

    String key() {
        return key;
    }

    /** Its own width, in multiples of the size of the letters. */
    double ems() {
        return ems;
    }

    /** Sorts by it as the header says. */
    Comparator<VolumeRow> order() {
        return getSortType() == SortType.DESCENDING ? order.reversed() : order;
    }

    boolean shownAtFirst() {
        return shownAtFirst;
    }

    /** Whether it takes what width is left. */
    boolean stretches() {
        return stretches;
    }

    VolumeColumn<T> hiddenAtFirst() {
        shownAtFirst = false;
        return this;
    }

    VolumeColumn<T> stretching() {
        stretches = true;
        return this;
    }
}
