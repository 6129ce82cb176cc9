package dev.holdpoint.ui.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Controls beside each other, in as many lines as it takes for none of them to be cut off: large letters, long words
 * and narrow windows cost height instead. A child with {@code HBox.hgrow} takes what its line has left. FX thread only.
 */
public final class WrappingRow extends Pane {
    /** Between children and between lines, in logical pixels. */
    private static final double GAP = 8;
    /** A growing child has at least so much of a line before it moves to the next one, in logical pixels. */
    private static final double LEAST = 160;
    /** Words have at least so many sizes of their letters. */
    private static final double WORDS = 18;

    private HPos alignment = HPos.LEFT;
    /** How it was broken last: a layout asks half a dozen times, also where nothing of this row has changed. */
    private @Nullable Breaking known;

    /** Lines for a width. */
    private record Breaking(double inner, List<Line> lines) {}

    public WrappingRow() {}

    public WrappingRow(Node... children) {
        getChildren().setAll(children);
    }

    /** Buttons at the right, as at the foot of a sheet. */
    public static WrappingRow right(Node... children) {
        var row = new WrappingRow(children);
        row.setAlignment(HPos.RIGHT);
        return row;
    }

    public HPos getAlignment() {
        return alignment;
    }

    /** Where a line stands that does not take the whole width. */
    public void setAlignment(HPos place) {
        alignment = place;
        requestLayout();
    }

    /** A child of it, or it itself, is not what it was. */
    @Override
    public void requestLayout() {
        known = null;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides()
                + shown().stream()
                        .mapToDouble(child -> child.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        var children = shown();
        return sides()
                + children.stream().mapToDouble(child -> child.prefWidth(-1)).sum()
                + GAP * Math.max(0, children.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - sides();
        var lines = lines(inner);
        double high = snappedTopInset() + snappedBottomInset() + GAP * Math.max(0, lines.size() - 1);
        for (var line : lines) {
            high += line.height();
        }
        return high;
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - sides();
        double top = snappedTopInset();
        for (var line : lines(inner)) {
            line.lay(top, inner);
            top += line.height() + GAP;
        }
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private List<Node> shown() {
        return getManagedChildren();
    }

    private List<Line> lines(double inner) {
        var before = known;
        if (before != null && before.inner() == inner) {
            return before.lines();
        }
        var lines = broken(inner);
        known = new Breaking(inner, lines);
        return lines;
    }

    private List<Line> broken(double inner) {
        var lines = new ArrayList<Line>();
        var line = new Line();
        for (var child : shown()) {
            double base = base(child);
            if (!line.children.isEmpty() && line.width + GAP + base > inner) {
                lines.add(line);
                line = new Line();
            }
            line.add(child, base);
        }
        if (!line.children.isEmpty()) {
            lines.add(line);
        }
        lines.forEach(each -> each.share(inner));
        return lines;
    }

    private static boolean grows(Node child) {
        return HBox.getHgrow(child) == Priority.ALWAYS;
    }

    /** What a child takes of a line at least. */
    private double base(Node child) {
        double wanted = snapSizeX(child.prefWidth(-1));
        return grows(child) ? Math.max(child.minWidth(-1), Math.min(wanted, least(child))) : wanted;
    }

    private static double least(Node child) {
        return child instanceof Labeled label ? WORDS * label.getFont().getSize() : LEAST;
    }

    /** Children that stand beside each other. */
    private final class Line {
        private final List<Node> children = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();
        private final List<Double> heights = new ArrayList<>();
        private double width;

        void add(Node child, double base) {
            width += base + (children.isEmpty() ? 0 : GAP);
            children.add(child);
            widths.add(base);
        }

        /** Gives what is left to those that grow; who is alone and wider than the line has to bear its width. */
        void share(double inner) {
            long growing = children.stream().filter(WrappingRow::grows).count();
            double more = growing == 0 ? 0 : Math.max(0, inner - width) / growing;
            for (int i = 0; i < children.size(); i++) {
                double wanted = widths.get(i) + (grows(children.get(i)) ? Math.floor(more) : 0);
                widths.set(i, Math.min(wanted, Math.max(1, inner)));
                heights.add(snapSizeY(children.get(i).prefHeight(widths.get(i))));
            }
        }

        double height() {
            return Collections.max(heights);
        }

        void lay(double top, double inner) {
            double used = widths.stream().mapToDouble(each -> each).sum() + GAP * (children.size() - 1);
            double left = snappedLeftInset()
                    + switch (alignment) {
                        case LEFT -> 0;
                        case CENTER -> (inner - used) / 2;
                        case RIGHT -> inner - used;
                    };
            double high = height();
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i);
                double own = heights.get(i);
                child.resizeRelocate(snapPositionX(left), snapPositionY(top + (high - own) / 2), widths.get(i), own);
                left += widths.get(i) + GAP;
            }
        }
    }
}
