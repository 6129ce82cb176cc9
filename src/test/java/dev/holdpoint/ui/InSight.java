package dev.holdpoint.ui;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a node into sight, as a person does before pressing it. */
final class InSight {
    /** Rounding of layout, in pixels. */
    private static final double SLACK = 1.5;

    private InSight() {}

    /** FX thread only. */
    static void bring(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
            }
        }
    }

    /** Whether all of it is in the window, and nothing that scrolls cuts it. FX thread only. */
    static boolean whole(Node node) {
        var place = node.localToScene(node.getLayoutBounds());
        var scene = node.getScene();
        boolean whole = holds(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), place);
        for (Node each = node.getParent(); whole && each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                whole = holds(each.localToScene(each.getClip().getBoundsInParent()), place);
            }
        }
        return whole;
    }

    private static boolean holds(Bounds view, Bounds place) {
        return place.getMinX() > view.getMinX() - SLACK
                && place.getMaxX() < view.getMaxX() + SLACK
                && place.getMinY() > view.getMinY() - SLACK
                && place.getMaxY() < view.getMaxY() + SLACK;
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        content.getScene().getRoot().layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        if (hidden > 0) {
            double middle = place.getCenterY() - view / 2;
            pane.setVvalue(Math.clamp(middle / hidden, 0.0, 1.0));
        }
    }
}
