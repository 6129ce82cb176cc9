package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes from control to control as Tab does, in both themes: each is reached, and each kind shows that it has the focus.
 * Measured is what is rendered around it, with the focus and without (WCAG 2.2, 2.4.7 and 1.4.11).
 */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FocusFxTest {
    /** Screens that have every kind of control between them. */
    private static final Set<String> SCREENS = Set.of(
            "start-first-run",
            "volumes-details",
            "volumes-tokens",
            "volumes-zero-result",
            "request",
            "request-coach",
            "request-gate",
            "confirm-production",
            "paused",
            "runs-safe",
            "history",
            "history-taken",
            "settings",
            "network-settings",
            "sign-in-mark",
            "sign-in-code");
    /** More stops than any screen has. */
    private static final int STOPS = 250;

    @TempDir
    Path directory;

    private Stage stage;

    static Stream<Variant> themes() {
        return Stream.of(Variant.LIGHT, Variant.DARK);
    }

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyControlIsReachedAndShowsThatItHasTheFocus(Variant theme) throws IOException {
        var findings = new TreeSet<String>();
        var kinds = new HashSet<String>();
        for (var shot : Gallery.shots()) {
            if (SCREENS.contains(shot.name())) {
                try (var driver = open(theme, shot)) {
                    shot.way().accept(driver);
                    WaitForAsyncUtils.waitForFxEvents();
                    driver.ask(() -> walk(driver.stage().getScene(), kinds))
                            .forEach(finding -> findings.add(shot + ": " + finding));
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThan(20);
        assertThat(findings).isEmpty();
    }

    private WindowDriver open(Variant theme, Gallery.Shot shot) throws IOException {
        var own = Files.createDirectories(directory.resolve(theme + "-" + shot));
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var driver = new WindowDriver(stage, own, Locale.ENGLISH, theme.appearance());
            shot.before().accept(driver);
            driver.show(new StartChoice.Nothing(), theme.width(), theme.height());
            return driver;
        });
    }

    /** What Tab does not reach, and what does not show that it was reached; each kind of control is looked at once. */
    private static List<String> walk(Scene scene, Set<String> kinds) {
        var findings = new ArrayList<String>();
        var reached = new LinkedHashSet<Node>();
        var expected = new ArrayList<Node>();
        stops(scene.getRoot(), expected);
        expected.getFirst().requestFocus();
        for (int i = 0; i < STOPS; i++) {
            var owner = scene.getFocusOwner();
            owner.requestFocusTraversal(TraversalDirection.NEXT);
            var next = scene.getFocusOwner();
            if (!reached.add(next)) {
                break;
            }
            if (wholeInSight(next) && kinds.add(kind(next))) {
                double share = ring(scene, next);
                if (share < 1) {
                    findings.add("%s (%s) shows the focus on %.2f of its edge".formatted(name(next), kind(next), share));
                }
            }
        }
        expected.removeAll(reached);
        expected.forEach(node -> findings.add("Tab does not lead to " + name(node)));
        return findings;
    }

    /** What may have the focus, in no particular order. */
    private static void stops(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !byArrows(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
        }
    }

    /** Of a group, Tab leads to the one that is selected, and the arrow keys to the others. */
    private static boolean byArrows(Node node) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
    }

    /** How many pixels around a node tell the focus by a contrast of 3:1, against half of its circumference. */
    private static double ring(Scene scene, Node node) {
        var with = Pixels.of(scene);
        System.out.println(name(node) + " focused " + node.isFocused() + " visible " + node.isFocusVisible() + " window " + scene.getWindow().isFocused());
        scene.getRoot().requestFocus();
        var without = Pixels.of(scene);
        var bounds = node.localToScene(node.getLayoutBounds());
        node.requestFocus();
        return with.edge(without, bounds) / (bounds.getWidth() + bounds.getHeight());
    }

    private static boolean wholeInSight(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                var view = pane.localToScene(pane.getLayoutBounds());
                if (bounds.getMinY() < view.getMinY() + 4 || bounds.getMaxY() > view.getMaxY() - 4) {
                    return false;
                }
            }
        }
        return bounds.getWidth() > 0;
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + new TreeSet<>(node.getStyleClass());
    }

    private static String name(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                return each.equals(node) ? "#" + each.getId() : node.getClass().getSimpleName() + " in #" + each.getId();
            }
        }
        return node.getClass().getSimpleName();
    }
}
