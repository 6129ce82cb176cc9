package dev.holdpoint.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a node into sight, as a person does before pressing it. */
final class InSight {

    private InSight() {}

    /** FX thread only. */
    static void bring(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
            }
        }
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
