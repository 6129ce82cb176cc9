package dev.holdpoint.ui.fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * How wide the columns of a table are, in sizes of the letters: each has what its header and its usual contents need,
 * and what is left is shared out. Where there is not room for all, the table scrolls sideways rather than cuts them
 * off. FX thread only.
 */
public final class FittedColumns {
    /** About the width of a letter of a header, and of what stands beside its words, in sizes of the letters. */
    private static final double LETTER = 0.56;

    private static final double BESIDE = 1.9;
    /** The bar that scrolls up and down, and the table's border, in logical pixels. */
    private static final double BAR = 18;

    private FittedColumns() {}

    /** How wide a header is that shows all of {@code title} and the sign of sorting, in sizes of the letters. */
    public static double header(String title) {
        return BESIDE + LETTER * title.length();
    }

    /** Makes a column never narrower than {@code ems} sizes of the letters, nor than its header. */
    public static void atLeast(TableColumn<?, ?> column, double ems, Display display) {
        double needed = Math.max(ems, header(column.getText()));
        column.minWidthProperty().bind(display.fontSizeProperty().multiply(needed));
    }

    /** Shares the width of a table out to its columns from now on; {@link #atLeast} has said what they need. */
    public static <S> void fill(TableView<S> table) {
        table.widthProperty().subscribe(() -> share(table));
        for (var column : table.getColumns()) {
            column.visibleProperty().subscribe(() -> share(table));
            column.minWidthProperty().subscribe(() -> share(table));
        }
    }

    private static <S> void share(TableView<S> table) {
        var columns = table.getVisibleLeafColumns();
        double needed = columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
        double stretch = needed == 0 ? 1 : Math.max(1, (table.getWidth() - BAR) / needed);
        columns.forEach(column -> column.setPrefWidth(Math.floor(column.getMinWidth() * stretch)));
    }
}
