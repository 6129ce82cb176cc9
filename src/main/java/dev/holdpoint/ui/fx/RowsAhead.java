package dev.holdpoint.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;

/**
 * Shows a table's rows, empty, while items are awaited. In a JVM that has just started it takes longer to make and to
 * style them than the network needs for what will stand in them. FX thread only.
 *
 * @param <T> the items
 */
public final class RowsAhead<T> extends TableViewSkin<T> {
    private final ObservableValue<Boolean> awaited;

    /** @param awaited whether there will be items where there is none */
    public RowsAhead(TableView<T> table, ObservableValue<Boolean> awaited) {
        super(table);
        this.awaited = awaited;
        awaited.subscribe(changed -> {
            markItemCountDirty();
            table.requestLayout();
        });
    }

    /** With one row, JavaFX fills the room for all. */
    @Override
    protected int getItemCount() {
        int items = super.getItemCount();
        // Asked by the constructor of the class above, too.
        return items == 0 && awaited != null && awaited.getValue() ? 1 : items;
    }
}
