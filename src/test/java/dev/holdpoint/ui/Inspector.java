package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.Working;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;
import org.controlsfx.control.StatusBar;
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
    /** Borders may share pixels. */
    private static final double OVERLAP = 3;

    private static final Pattern UNDERLINED = Pattern.compile("_([^_])");

    private final Scene scene;
    private final Set<String> underlined = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    Inspector(Scene scene) {
        this.scene = scene;
    }

    /**
     * What is wrong with the scene, each thing in a line. FX thread only.
     *
     * @param measured whether colours are measured as well, for which the scene is rendered
     */
    List<String> inspect(boolean measured) {
        walk(scene.getRoot(), this::cut);
        walk(scene.getRoot(), this::nameless);
        walk(scene.getRoot(), this::moving);
        walk(scene.getRoot(), this::underlinedTwice);
        overlaps();
        if (measured) {
            var pixels = Pixels.of(scene);
            walk(scene.getRoot(), node -> pale(node, pixels));
            walk(scene.getRoot(), node -> paleBox(node, pixels));
        }
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

    /** Outside of the window, and not because it can be scrolled to; what is no table never scrolls sideways. */
    private boolean beyond(Node node) {
        if (inside(node, TableView.class) || inside(node, ListView.class)) {
            return false;
        }
        var bounds = inScene(node);
        boolean aside = bounds.getMinX() < -SLACK || bounds.getMaxX() > scene.getWidth() + SLACK;
        boolean below = bounds.getMinY() < -SLACK || bounds.getMaxY() > scene.getHeight() + SLACK;
        return aside || (below && !inside(node, ScrollPane.class));
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

    /** The box of what is ticked or chosen: it is what says that there is something to tick. */
    private void paleBox(Node node, Pixels pixels) {
        boolean box =
                (node.getParent() instanceof CheckBox && node.getStyleClass().contains("box"))
                        || (node.getParent() instanceof RadioButton
                                && node.getStyleClass().contains("radio"));
        if (!box
                || node.isDisabled()
                || inSight(node).getHeight() + SLACK < inScene(node).getHeight()) {
            return;
        }
        double contrast = pixels.leftEdge(inScene(node));
        if (contrast < SIGNS) {
            findings.add("too pale: the box of %s has a contrast of %.2f".formatted(name(node), contrast));
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

    /** Controls that lie over each other; a sheet lies over all others, which are disabled meanwhile. */
    private void overlaps() {
        var controls = new ArrayList<Control>();
        var sheet = scene.getRoot().lookup(".scrim");
        walk(scene.getRoot(), node -> {
            if (isLeaf(node) && (sheet == null || related(sheet, node))) {
                controls.add((Control) node);
            }
        });
        var places = controls.stream().map(Inspector::inSight).toList();
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                if (overlap(places.get(i), places.get(j)) && !related(controls.get(i), controls.get(j))) {
                    findings.add("overlap: " + name(controls.get(i)) + " and " + name(controls.get(j)));
                }
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Control
                && !(node instanceof ScrollPane)
                && !(node instanceof ScrollBar)
                && !(node instanceof StatusBar)
                && !(node instanceof TitledPane)
                && !inside(node, TableView.class)
                && !inside(node, ListView.class)
                && !inside(node, TreeView.class);
    }

    private static boolean related(Node one, Node other) {
        return within(one, other) || within(other, one);
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return wide > OVERLAP && high > OVERLAP;
    }

    /** Where a node is drawn: what scrolls is clipped. */
    private static Bounds inSight(Node node) {
        var place = inScene(node);
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                var view = each.localToScene(each.getClip().getBoundsInParent());
                double left = Math.max(place.getMinX(), view.getMinX());
                double top = Math.max(place.getMinY(), view.getMinY());
                place = new BoundingBox(
                        left,
                        top,
                        Math.max(0, Math.min(place.getMaxX(), view.getMaxX()) - left),
                        Math.max(0, Math.min(place.getMaxY(), view.getMaxY()) - top));
            }
        }
        return place;
    }

    /** The looks of the gallery want no movement. */
    private void moving(Node node) {
        boolean bar = node instanceof ProgressIndicator sign && sign.isIndeterminate();
        boolean wheel = node instanceof Working sign && sign.isTurning();
        if (bar || wheel) {
            findings.add("moves: " + name(node));
        }
    }

    /** A letter that leads to two places leads to neither at once. */
    private void underlinedTwice(Node node) {
        if (node instanceof Labeled labeled
                && labeled.isMnemonicParsing()
                && labeled.getText() != null
                && !labeled.isDisabled()
                && !inside(labeled, ButtonBase.class)) {
            var letter = UNDERLINED.matcher(labeled.getText());
            if (letter.find() && !underlined.add(letter.group(1).toLowerCase(Locale.ROOT))) {
                findings.add("underlined twice: " + letter.group(1) + " in " + name(labeled));
            }
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
