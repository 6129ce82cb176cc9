package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through the main screens, in light and in dark, and gives each control the focus: it must be seen. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FocusFxTest {
    /** For so many frames something else may take the focus. */
    private static final int PATIENCE_FRAMES = 10;

    @TempDir
    Path directory;

    private Stage stage;
    private final Set<String> seen = new HashSet<>();

    static List<Variant> themes() {
        return List.of(Variant.LIGHT, Variant.DARK);
    }

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyControlOfEveryScreenShowsThatItHasTheFocus(Variant theme) {
        var findings = new ArrayList<String>();
        var kinds = new TreeSet<String>();
        try (var driver = open(theme)) {
            for (var stop : Tour.stops()) {
                stop.way().accept(driver);
                look(driver, kinds).forEach(finding -> findings.add(stop + ": " + finding));
            }
        }

        assertThat(findings).isEmpty();
        assertThat(kinds)
                .contains(
                        "Button",
                        "CheckBox",
                        "ChoiceBox",
                        "ComboBox",
                        "DatePicker",
                        "HelpMark",
                        "Label",
                        "ListView",
                        "MenuButton",
                        "Picker",
                        "RadioButton",
                        "Slider",
                        "TableView",
                        "TextField",
                        "ToggleButton",
                        "TreeView");
    }

    private WindowDriver open(Variant theme) {
        var driver = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var fresh = new WindowDriver(stage, directory, Locale.ENGLISH, theme.appearance());
            fresh.show(new StartChoice.Nothing(), theme.width(), theme.height());
            stage.requestFocus();
            return fresh;
        });
        driver.await("the window in front", stage::isFocused);
        return driver;
    }

    /** What does not tell that it has the focus; each control is looked at once. */
    private List<String> look(WindowDriver driver, Set<String> kinds) {
        var root = stage.getScene().getRoot();
        var fresh = driver.ask(() -> {
            root.applyCss();
            root.layout();
            return stops(root).stream().filter(node -> seen.add(name(node))).toList();
        });
        fresh.forEach(node -> kinds.add(node.getClass().getSimpleName()));
        var inSight = driver.ask(() -> fresh.stream().filter(InSight::whole).toList());
        var findings = new ArrayList<>(judgeAtRest(driver, inSight));
        var farther = new ArrayList<>(fresh);
        farther.removeAll(inSight);
        for (var node : farther) {
            driver.ask(() -> bring(node));
            if (driver.ask(() -> InSight.whole(node))) {
                findings.addAll(judgeAtRest(driver, List.of(node)));
            } else if (!inCell(node)) {
                findings.add(name(node) + " cannot be brought into sight");
            }
        }
        return findings;
    }

    /** A page that is still coming to rest may take the focus itself: what is found then must be found again. */
    private List<String> judgeAtRest(WindowDriver driver, List<Node> nodes) {
        var findings = judge(driver, nodes);
        return findings.isEmpty() ? findings : judge(driver, nodes);
    }

    /** Each of them with the focus, against all of them without. */
    private List<String> judge(WindowDriver driver, List<Node> nodes) {
        var findings = new CompletableFuture<List<String>>();
        driver.act(() -> drawn(stage.getScene().getRoot(), () -> {
            var without = nodes.stream()
                    .flatMap(node -> edges(node).stream())
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), FocusRing::of));
            judge(nodes.iterator(), without, new ArrayList<>(), findings);
        }));
        return findings.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** One after the other, a frame for each. */
    private void judge(
            Iterator<Node> left,
            Map<Node, FocusRing> without,
            List<String> found,
            CompletableFuture<List<String>> findings) {
        if (!left.hasNext()) {
            findings.complete(found);
            return;
        }
        var node = left.next();
        drawn(node, () -> {
            for (var part : edges(node)) {
                double share = FocusRing.of(part).share(Objects.requireNonNull(without.get(part)));
                if (share < 1) {
                    found.add("%s tells the focus on %.2f of its edge".formatted(name(part), share));
                }
            }
            judge(left, without, found, findings);
        });
    }

    /** Gives the focus, and goes on after the frame that shows it: JavaFX takes over what changed once in each. */
    private void drawn(Node focused, Runnable then) {
        drawn(focused, PATIENCE_FRAMES, then);
    }

    private void drawn(Node focused, int frames, Runnable then) {
        focused.requestFocus();
        var scene = focused.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                boolean taken = !focused.isFocused() && frames > 0;
                Platform.runLater(taken ? () -> drawn(focused, frames - 1, then) : then);
            }
        });
        Platform.requestNextPulse();
    }

    private static boolean bring(Node node) {
        InSight.bring(node);
        node.getScene().getRoot().layout();
        return true;
    }

    /** What is to tell the focus: the control, and of a table or a list the line that the arrow keys start from. */
    private static List<Node> edges(Node node) {
        return Stream.concat(Stream.of(node), line(node).stream()).toList();
    }

    private static Optional<Node> line(Node list) {
        return list.lookupAll(".cell").stream()
                .filter(cell -> cell instanceof IndexedCell<?> line && line.isFocused() && !line.isEmpty())
                .filter(InSight::whole)
                .findFirst();
    }

    /** Rows that a table or a list has no room for are scrolled to by its own keys. */
    private static boolean inCell(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof IndexedCell<?>) {
                return true;
            }
        }
        return false;
    }

    /** Whatever Tab may lead to. */
    private static List<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return List.of();
        }
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(
                        Stream.of(node).filter(Node::isFocusTraversable),
                        below.stream().flatMap(child -> stops(child).stream()))
                .toList();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? node.getStyleClass() : " #" + node.getId());
    }
}
