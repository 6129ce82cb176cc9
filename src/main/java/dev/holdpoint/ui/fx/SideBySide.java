package dev.holdpoint.ui.fx;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Panes beside each other, which share the width by what they want and have the whole height each; where there is not
 * room for all of them they stand below each other, as high as they are, and the page scrolls. FX thread only.
 */
public final class SideBySide extends Pane {
    private static final double GAP = 16;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted() + gaps();
    }

    @Override
    protected double computeMinHeight(double width) {
        var children = getManagedChildren();
        return fits(width)
                ? children.stream()
                        .mapToDouble(child -> child.minHeight(-1))
                        .max()
                        .orElse(0)
                : gaps()
                        + children.stream()
                                .mapToDouble(child -> child.prefHeight(width))
                                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        var children = getManagedChildren();
        return fits(width)
                ? children.stream()
                        .mapToDouble(child -> child.prefHeight(-1))
                        .max()
                        .orElse(0)
                : computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            layBeside(getManagedChildren());
        } else {
            layBelow(getManagedChildren());
        }
    }

    private void layBeside(List<Node> children) {
        double left = 0;
        double spare = getWidth() - gaps() - needed();
        double wishes = Math.max(1, wanted());
        for (var child : children) {
            double width = Math.floor(child.minWidth(-1) + spare * child.prefWidth(-1) / wishes);
            child.resizeRelocate(left, 0, width, getHeight());
            left += width + GAP;
        }
    }

    private void layBelow(List<Node> children) {
        double top = 0;
        for (var child : children) {
            double height = snapSizeY(child.prefHeight(getWidth()));
            child.resizeRelocate(0, top, getWidth(), height);
            top += height + GAP;
        }
    }

    private boolean fits(double width) {
        return width < 0 || needed() + gaps() <= width;
    }

    private double needed() {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.minWidth(-1))
                .sum();
    }

    private double wanted() {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1))
                .sum();
    }

    private double gaps() {
        return GAP * Math.max(0, getManagedChildren().size() - 1);
    }
}
