package dev.holdpoint.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks over a scene for what a person would stumble on: words that are cut off, too pale, or controls without a name.
 */
final class Inspector {
    /** WCAG 2.2, success criterion 1.4.3, level AA, for words of usual size; large ones could do with less. */
    private static final double WORDS = 4.5;
    /** Success criterion 1.4.11, for signs. */
    private static final double SIGNS = 3;
    /** Rounding of layout, in pixels. */
    private static final double SLACK = 1.5;

    private final Scene scene;
    private final List<String> findings = new ArrayList<>();

    Inspector(Scene scene) {
        this.scene = scene;
    }

    /** What is wrong with the scene, each thing in a line. FX thread only. */
    List<String> inspect() {
        walk(scene.getRoot(), this::cut);
        var pixels = Pixels.of(scene);
        walk(scene.getRoot(), node -> pale(node, pixels));
        walk(scene.getRoot(), this::nameless);
        return findings;
    }

    private static void walk(Node node, Consumer<Node> look) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        look.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, look));
        }
    }

    /** A label that shows less than it says. Cells may: what they show is data, whole in a tooltip or the details. */
    private void cut(Node node) {
        if (!(node instanceof Labeled label)
                || label.getText() == null
                || label.getText().isBlank()) {
            return;
        }
        if (label instanceof IndexedCell<?> || inside(label, IndexedCell.class)) {
            return;
        }
        for (var child : label.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !(child instanceof FontIcon) && isCut(label, text)) {
                findings.add(
                        "cut off: " + name(label) + " says “" + label.getText() + "”, shows “" + text.getText() + "”");
            }
        }
        if (beyond(label)) {
            findings.add("beyond the edge: " + name(label) + " “" + label.getText() + "”");
        }
    }

    private static boolean isCut(Labeled label, Text text) {
        var shown = text.getText().replace("_", "").replace("\n", "");
        var said = label.getText().replace("_", "").replace("\n", "");
        return !shown.equals(said)
                || text.getLayoutBounds().getHeight() > label.getHeight() + SLACK
                || text.getLayoutBounds().getWidth() > label.getWidth() + SLACK;
    }

    /** Outside of the window, and not because it can be scrolled to. */
    private boolean beyond(Node node) {
        if (inside(node, ScrollPane.class) || inside(node, TableView.class) || inside(node, ListView.class)) {
            return false;
        }
        var bounds = inScene(node);
        return bounds.getMinX() < -SLACK
                || bounds.getMinY() < -SLACK
                || bounds.getMaxX() > scene.getWidth() + SLACK
                || bounds.getMaxY() > scene.getHeight() + SLACK;
    }

    /**
     * Words and signs against what was rendered behind them. What is disabled is exempt, by the criteria themselves.
     */
    private void pale(Node node, Pixels pixels) {
        if (!(node instanceof Text text) || text.getText().isBlank() || text.isDisabled()) {
            return;
        }
        if (scrolledAway(text)) {
            return;
        }
        boolean sign = text instanceof FontIcon;
        double contrast = pixels.contrast(text, inScene(text));
        if (contrast < (sign ? SIGNS : WORDS)) {
            findings.add("too pale: “%s” in %s has a contrast of %.2f"
                    .formatted(sign ? ((FontIcon) text).getIconLiteral() : text.getText(), name(text), contrast));
        }
    }

    /** Not wholly in sight, but to be scrolled to: what was rendered there belongs to something else. */
    private static boolean scrolledAway(Node node) {
        var place = inScene(node);
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane || each instanceof TableView<?> || each instanceof ListView<?>) {
                var view = each.localToScene(each.getLayoutBounds());
                if (place.getMinY() < view.getMinY() || place.getMaxY() > view.getMaxY()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void nameless(Node node) {
        if (!(node instanceof Control control) || !control.isFocusTraversable() || control instanceof ScrollBar) {
            return;
        }
        if (!isNamed(control)) {
            findings.add("nameless: " + name(control));
        }
        if (control.getAccessibleRole() == null) {
            findings.add("without a role: " + name(control));
        }
    }

    private static boolean isNamed(Control control) {
        if (control.getAccessibleText() != null && !control.getAccessibleText().isBlank()) {
            return true;
        }
        boolean said = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return said && !(control instanceof TextInputControl);
    }

    private static boolean inside(Node node, Class<?> kind) {
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** The nearest id, and what kind of node it is. */
    private static String name(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                return each.equals(node) ? "#" + each.getId() : kind(node) + " in #" + each.getId();
            }
        }
        return kind(node);
    }

    private static String kind(Node node) {
        return node instanceof Label ? "a label" : node.getClass().getSimpleName();
    }
}
