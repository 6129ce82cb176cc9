package dev.holdpoint.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/** What is rendered at the edge of a control, to be compared with what is there when the focus is elsewhere. */
final class FocusRing {
    /** To each side of a control's edge, in pixels: what changes farther inside may be its words. */
    private static final int EDGE = 4;
    /** The contrast between the same pixels with the focus and without, WCAG 2.2, 2.4.13; and of a sign, 1.4.11. */
    private static final double SIGN = 3;

    private final WritableImage image;
    private final double circumference;

    private FocusRing(WritableImage image, double circumference) {
        this.image = image;
        this.circumference = circumference;
    }

    /** As it is rendered now; FX thread only. */
    static FocusRing of(Node node) {
        var place = node.localToScene(node.getLayoutBounds());
        var only = new SnapshotParameters();
        only.setViewport(new Rectangle2D(
                Math.max(0, Math.floor(place.getMinX()) - EDGE),
                Math.max(0, Math.floor(place.getMinY()) - EDGE),
                Math.ceil(place.getWidth()) + 2 * EDGE,
                Math.ceil(place.getHeight()) + 2 * EDGE));
        only.setFill(node.getScene().getFill());
        return new FocusRing(
                node.getScene().getRoot().snapshot(only, null), 2 * (place.getWidth() + place.getHeight()));
    }

    /** How many pixels at the edge differ from {@code other} by 3:1, as a share of the control's circumference. */
    double share(FocusRing other) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = x >= 2 * EDGE && x < width - 2 * EDGE && y >= 2 * EDGE && y < height - 2 * EDGE;
                if (!inside && differs(other, x, y)) {
                    count++;
                }
            }
        }
        return count / circumference;
    }

    private boolean differs(FocusRing other, int x, int y) {
        var here = image.getPixelReader();
        var there = other.image.getPixelReader();
        return here.getArgb(x, y) != there.getArgb(x, y)
                && Pixels.contrast(here.getColor(x, y), there.getColor(x, y)) >= SIGN;
    }
}
