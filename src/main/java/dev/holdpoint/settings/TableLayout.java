package dev.holdpoint.settings;

import java.util.List;
import java.util.Objects;

/**
 * How the operator arranged a table.
 *
 * @param columns in their order; a column that is not named here comes after them, as it is by default
 * @param order what the rows are sorted by, the most important first
 * @param details whether the details of a row are shown
 */
public record TableLayout(List<Column> columns, List<Sort> order, boolean details) {
    public static final TableLayout DEFAULT = new TableLayout(List.of(), List.of(), false);

    /** What a file leaves out has its default. */
    public TableLayout {
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
        order = List.copyOf(Objects.requireNonNullElse(order, List.of()));
    }

    public TableLayout withDetails(boolean wanted) {
        return new TableLayout(columns, order, wanted);
    }

    /**
     * A column.
     *
     * @param width in multiples of the size of the letters; 0 for the column's own
     */
    public record Column(String id, double width, boolean shown) {}

    /** A column to sort by. */
    public record Sort(String column, boolean descending) {}
}
