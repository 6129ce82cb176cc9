package dev.holdpoint.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What a scene was rendered to. */
final class Pixels {
    private final WritableImage image;

    private Pixels(WritableImage image) {
        this.image = image;
    }

    /** FX thread only. */
    static Pixels of(Scene scene) {
        return new Pixels(scene.snapshot(null));
    }

    /**
     * The contrast between a text's colour and what lies behind it: the colour that most pixels around its letters
     * have. By the definition of relative luminance of WCAG 2.2. Infinite for a text that is out of sight.
     */
    double contrast(Text text, Bounds bounds) {
        var behind = mostOf(bounds);
        if (behind == null || !(text.getFill() instanceof Color ink)) {
            return Double.POSITIVE_INFINITY;
        }
        double opacity = ink.getOpacity();
        for (Node each = text; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return contrast(mixed(ink, behind, opacity), behind);
    }

    /** The contrast between what lies left of a shape and its left edge, half way down. Infinite out of sight. */
    double leftEdge(Bounds bounds) {
        int y = (int) bounds.getCenterY();
        int outside = (int) bounds.getMinX() - 3;
        if (outside < 0 || outside + 5 >= image.getWidth() || y < 0 || y >= image.getHeight()) {
            return Double.POSITIVE_INFINITY;
        }
        var behind = image.getPixelReader().getColor(outside, y);
        // An edge may lie between two pixels.
        return IntStream.rangeClosed(outside + 2, outside + 5)
                .mapToDouble(x -> contrast(image.getPixelReader().getColor(x, y), behind))
                .max()
                .orElseThrow();
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private @Nullable Color mostOf(Bounds bounds) {
        int left = (int) Math.max(0, bounds.getMinX() - 2);
        int top = (int) Math.max(0, bounds.getMinY() - 1);
        int right = (int) Math.min(image.getWidth(), bounds.getMaxX() + 2);
        int bottom = (int) Math.min(image.getHeight(), bounds.getMaxY() + 1);
        var counts = new HashMap<Integer, Integer>();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts.merge(image.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> Color.rgb(most.getKey() >> 16 & 0xff, most.getKey() >> 8 & 0xff, most.getKey() & 0xff))
                .orElse(null);
    }

    private static Color mixed(Color ink, Color paper, double opacity) {
        return Color.color(
                paper.getRed() + (ink.getRed() - paper.getRed()) * opacity,
                paper.getGreen() + (ink.getGreen() - paper.getGreen()) * opacity,
                paper.getBlue() + (ink.getBlue() - paper.getBlue()) * opacity);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
