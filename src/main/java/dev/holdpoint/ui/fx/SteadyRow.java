package dev.holdpoint.ui.fx;

import javafx.scene.control.TableRow;

/**
 * A row that goes over from one item to the next. JavaFX empties all rows whenever the items are replaced, fills them
 * again in the same pass, and then applies the style sheets anew to each of them and all that is in it, which together
 * made a letter of the filter cost three times its layout. This one is emptied when it is put away, and styled where
 * its state changes. Its cells ask for no room, so the table's rows must have a fixed height. FX thread only.
 *
 * @param <T> the items
 */
public final class SteadyRow<T> extends TableRow<T> {
    private static final int NONE = -1;

    /** The list applies the style sheets to whichever row asks for a layout while it is given its index. */
    private boolean changing;

    private boolean layoutWanted;

    public SteadyRow() {
        // A change in a cell is laid out in that cell: an age that grew by a second would otherwise have the list lay
        // out all of its rows and apply the style sheets to them.
        getChildren().subscribe(() -> getChildren().forEach(cell -> cell.setManaged(false)));
        visibleProperty().subscribe(visible -> {
            if (!visible) {
                super.updateIndex(NONE);
            }
        });
    }

    @Override
    public void updateIndex(int index) {
        if (index == NONE && shown()) {
            return;
        }
        changing = true;
        try {
            super.updateIndex(index);
        } finally {
            changing = false;
        }
    }

    /** The list measures with a row that is nowhere to be seen. */
    private boolean shown() {
        return isVisible() && getParent() != null && getParent().isVisible();
    }

    @Override
    public void requestLayout() {
        if (changing) {
            layoutWanted = true;
        } else {
            super.requestLayout();
        }
    }

    /** The list's next step with a row that it has filled. It may go over its rows a second time in the same pass. */
    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        if (layoutWanted) {
            layoutWanted = false;
            super.requestLayout();
            layout();
        }
    }
}
