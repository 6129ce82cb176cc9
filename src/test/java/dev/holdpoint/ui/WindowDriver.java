package dev.holdpoint.ui;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.desktop.About;
import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Hints;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.settings.Settings;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.FakeEngine;
import dev.holdpoint.ui.fx.FakeFleet;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.Outside;
import dev.holdpoint.ui.fx.ScriptedFiles;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.runs.RunTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window on fakes, in the words of tests: the only class that names TestFX's robot. */
final class WindowDriver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final About ABOUT = new About(
            "0.1.0",
            "0123456789abcdef0123456789abcdef01234567",
            "25",
            "26.0.2",
            "Linux 6.8 amd64",
            "/home/jdoe/.local/share/holdpoint",
            "Apache-2.0");

    final FakeSource source = new FakeSource();
    final FakeSignIn signIn = new FakeSignIn();
    final FakeNetwork network = new FakeNetwork();
    final FakeFleet fleet = new FakeFleet();
    final FakeEngine engine = new FakeEngine();
    final ScriptedFiles files = new ScriptedFiles();
    final FakeDemo demo = new FakeDemo();
    final SettingsStore settings;
    final Presets presets;
    /** How the operator knows every account. */
    volatile AccountMark mark = AccountMark.NONE;
    /** Why the engine cannot be had; empty if it can. */
    volatile List<Problem> engineRefused = List.of();
    /** What was copied last. */
    final AtomicReference<String> copied = new AtomicReference<>("");

    /** What was shown on the desktop. */
    final List<String> notified = new CopyOnWriteArrayList<>();
    /** A click on the message that was shown last. */
    final AtomicReference<Runnable> lastClick = new AtomicReference<>(() -> {});
    /** The directory that was opened for the operator last. */
    final AtomicReference<String> logs = new AtomicReference<>("");
    /** The page that was opened in the browser last. */
    final AtomicReference<String> opened = new AtomicReference<>("");

    private final List<Pause> pauses = new CopyOnWriteArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Path directory;
    private final Surroundings around;
    private @Nullable MainWindow window;

    /** FX thread only. */
    WindowDriver(Stage stage, Path directory) {
        this(stage, directory, Locale.ENGLISH, Appearance.DEFAULT);
    }

    /** FX thread only. */
    WindowDriver(Stage stage, Path directory, Locale locale, Appearance appearance) {
        this.stage = stage;
        this.directory = directory;
        around = Fixtures.surroundings(locale, new Outside(copied::set, opened::set, files), this::markOf);
        presets = new Presets(directory.resolve("presets.json"), around.clock());
        settings = new SettingsStore(directory.resolve("settings.json"), around.clock());
        settings.load();
        settings.change(kept -> kept.withAppearance(appearance).withHints(new Hints(true)));
        Fixtures.fill(fleet);
    }

    /** What a test says, or else what was kept. */
    private AccountMark markOf(Connection connection) {
        return mark.equals(AccountMark.NONE) ? settings.current().connections().markOf(connection) : mark;
    }

    private Desk desk() {
        Executor threads = work -> Thread.ofVirtual().start(work);
        return new Desk(
                new Accounts(source, threads),
                new SignIn(signIn, threads, signIn::later, around.clock()),
                network.facade(threads),
                new Catalog(fleet, threads, around.clock()),
                new FakeEngines(),
                new Kept(settings, presets),
                new Diagnostics(new AppPaths(directory), ABOUT, "/home/jdoe", path -> logs.set(path.toString())),
                threads,
                around,
                new RunTools(
                        threads,
                        (title, text, opened) -> {
                            notified.add(title + "\n" + text);
                            lastClick.set(opened);
                        },
                        "0.1.0",
                        () -> settings.current().notices().desktop(),
                        wished -> settings.change(now -> now.withNotices(new Notices(wished))),
                        this::pause),
                demo);
    }

    /** Pictures come at once; what waits for longer waits until the test says that time has passed. */
    private void pause(Duration wait, Runnable work) {
        if (wait.compareTo(Calm.SPAN) <= 0) {
            work.run();
        } else {
            pauses.add(new Pause(wait, work));
        }
    }

    private record Pause(Duration length, Runnable work) {}

    /** {@code time} has passed since all that waits now began to. */
    void pass(Duration time) {
        ask(() -> {
            var over = pauses.stream()
                    .filter(pause -> pause.length().compareTo(time) <= 0)
                    .toList();
            pauses.removeAll(over);
            over.forEach(pause -> pause.work().run());
            return true;
        });
    }

    /** One engine for whatever is asked. */
    private final class FakeEngines implements Engines {
        @Override
        public CompletionStage<Checked<SnapshotEngine>> engineFor(Connection connection) {
            return remembered();
        }

        @Override
        public CompletionStage<Checked<SnapshotEngine>> remembered() {
            return CompletableFuture.completedFuture(
                    engineRefused.isEmpty() ? Checked.valid(engine) : new Checked.Invalid<>(engineRefused));
        }
    }

    MainWindow window() {
        return Objects.requireNonNull(window, "show() makes it");
    }

    Stage stage() {
        return stage;
    }

    /** Makes the window from what the fakes are by now, and shows it. FX thread only. */
    void show(StartChoice first, double width, double height) {
        var fresh = new MainWindow(desk());
        window = fresh;
        fresh.show(stage, first);
        size(width, height);
    }

    /** Closes the window and opens it anew, as the next start does. */
    void restart() {
        act(() -> {
            stage.hide();
            show(new StartChoice.Nothing(), 1000, 700);
        });
    }

    /** Makes the window and opens it as a start of the program does: one part after the other. FX thread only. */
    void open(StartChoice first) {
        var fresh = new MainWindow(desk());
        window = fresh;
        fresh.open(stage, first);
    }

    /** FX thread only. */
    void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** Changes the open window to a look and a size, and lays it out anew. FX thread only. */
    void dress(Variant look) {
        window().choose(look.appearance());
        size(look.width(), look.height());
        layOut();
    }

    /** Lays out every window at once, as a few frames would. FX thread only. */
    void layOut() {
        // What a size is made of may itself be laid out: a list's rows follow its width, a label's height its own.
        for (int turn = 0; turn < 3; turn++) {
            for (var each : Window.getWindows()) {
                each.getScene().getRoot().applyCss();
                each.getScene().getRoot().layout();
            }
        }
    }

    /** Chooses an item of a menu button by its words. FX thread only. */
    void choose(String menu, String words) {
        ((MenuButton) stage.getScene().lookup("#" + menu))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(MenuItem::fire);
    }

    /** Chooses an item of a menu button by its id, as if the menu were open. */
    void chooseById(String menu, String item) {
        robot.interact(() -> {
            var button = (MenuButton) node(menu);
            if (button.getOnShowing() != null) {
                button.getOnShowing().handle(null);
            }
            List.copyOf(button.getItems()).stream()
                    .filter(one -> item.equals(one.getId()))
                    .forEach(MenuItem::fire);
        });
    }

    /** Scrolls to a node. */
    void sight(String id) {
        robot.interact(() -> InSight.bring(node(id)));
    }

    /** Begins to edit a cell of a table. */
    void edit(String tableId, int row, int column) {
        act(() -> editCell(table(tableId), row, column));
    }

    private static <T> void editCell(TableView<T> table, int row, int column) {
        table.edit(row, table.getColumns().get(column));
    }

    /** FX thread only. */
    void connect(ConnectionChoice choice) {
        window().connect(choice);
    }

    /** The lines of a list. */
    List<Object> items(String listId) {
        return find(listId)
                .map(node -> List.<Object>copyOf(((ListView<?>) node).getItems()))
                .orElse(List.of());
    }

    /** All that the labels in a node say. */
    String said(String id) {
        return robot.from(node(id)).lookup(Label.class::isInstance).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    /** The letters that are on the screen in a button or a label. */
    String rendered(String id) {
        return robot.from(node(id)).lookup(Text.class::isInstance).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    /** Moves the mouse over what is in sight. */
    void hover(Node node) {
        robot.moveTo(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How many lines a list has. */
    int listed(String listId) {
        return find(listId).map(node -> ((ListView<?>) node).getItems().size()).orElse(0);
    }

    /** Presses with the mouse. */
    void click(String id) {
        awaitEnabled(id);
        robot.interact(() -> InSight.bring(node(id)));
        robot.clickOn(Hands.named(id));
    }

    /** Presses a button or check box without the mouse, which is ten times as fast. */
    void press(String id) {
        awaitEnabled(id);
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    private void awaitEnabled(String id) {
        await(
                "#" + id + " can be pressed",
                () -> find(id).filter(node -> visible(node) && !node.isDisabled())
                        .isPresent());
    }

    void type(String id, String text) {
        click(id);
        robot.write(text, 0);
    }

    /** Puts a text into a field at once, as pasting does. */
    void paste(String id, String text) {
        robot.interact(() -> ((TextInputControl) node(id)).setText(text));
    }

    /** Presses Enter in a field. */
    void enter(String id) {
        act(() -> node(id).fireEvent(new ActionEvent()));
    }

    /** Types where the focus is. */
    void write(String text) {
        robot.write(text, 0);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    String text(String id) {
        return Hands.words(robot.interact(() -> {}).lookup("#" + id).queryAs(Labeled.class));
    }

    /** What is drawn of a button's or a label's words. */
    String drawn(String id) {
        return robot.from(node(id)).lookup(Text.class::isInstance).queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    /** What stands in a field. */
    String typed(String id) {
        return ((TextInputControl) node(id)).getText();
    }

    int rows(String tableId) {
        return ((TableView<?>) node(tableId)).getItems().size();
    }

    TableView<?> table(String id) {
        return (TableView<?>) node(id);
    }

    /** Sorts a table by a column. */
    void sort(String tableId, int column) {
        act(() -> sortBy(table(tableId), column));
    }

    private static <T> void sortBy(TableView<T> table, int column) {
        table.getSortOrder().add(table.getColumns().get(column));
    }

    /** What the strip above the volumes says. */
    String noticeText() {
        return ((Parent) node("volumes-notice"))
                .getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining());
    }

    /** All nodes of a kind, in sight or not. */
    <N extends Node> Set<N> all(Class<N> kind) {
        return robot.lookup(kind::isInstance).queryAll().stream()
                .map(kind::cast)
                .collect(Collectors.toSet());
    }

    Node node(String id) {
        return robot.lookup(Hands.named(id)).query();
    }

    private Optional<Node> find(String id) {
        return robot.lookup(Hands.named(id)).tryQuery();
    }

    boolean shows(String id) {
        return find(id).filter(WindowDriver::visible).isPresent();
    }

    /** Whether a node is in sight and has faded in. */
    boolean opaque(String id) {
        double opacity = shows(id) ? 1 : 0;
        for (var each = find(id).orElse(null); each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity == 1;
    }

    boolean disabled(String id) {
        return node(id).isDisabled();
    }

    <T> T ask(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question::get);
    }

    /** Has its window's focus, whether or not that window is the one in front just now. */
    boolean focused(String id) {
        var node = node(id);
        return node.equals(node.getScene().getFocusOwner());
    }

    String bannerText() {
        var text = node("banner").getAccessibleText();
        return text == null ? "" : text;
    }

    /** Opens the demo and ticks the volumes with these numbers. */
    void demoWith(int... numbers) {
        press("connection-demo");
        awaitVolumes(13);
        for (int number : numbers) {
            // A row that is scrolled out of sight has no tick to press; the fleet is listed in the order of its
            // numbers.
            act(() -> table("volumes-table").scrollTo(number - 1));
            press("choose-" + Fixtures.id(number));
        }
    }

    /** Takes snapshots of what is ticked, through the request and its confirmation. */
    void takeAll() {
        press("volumes-request");
        press("request-submit");
        press("confirm-take");
        await("the run", () -> shows("runs") && rows("run-items") > 0);
    }

    /** Asks the window to close, as the OS does. */
    void requestClose() {
        act(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** A deed of the OS, which may go wrong. */
    interface OfTheSystem {
        void run() throws ReflectiveOperationException;
    }

    /** Does what the OS would do. */
    void system(OfTheSystem deed) {
        act(() -> {
            try {
                deed.run();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Unfolds a titled pane. FX thread only. */
    void unfold(String id) {
        ((TitledPane) node(id)).setExpanded(true);
    }

    void act(Runnable deed) {
        robot.interact(deed);
    }

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void awaitText(String id, String text) {
        await(
                "#" + id + " says " + text,
                () -> find(id).filter(node -> node instanceof Labeled label && text.equals(Hands.words(label)))
                        .isPresent());
    }

    void awaitVolumes(int count) {
        await(count + " volumes", () -> rows("volumes-table") == count);
    }

    Settings savedSettings() {
        return settings.current();
    }

    /** Writes what the window looks like to target/screenshots. */
    void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture.of(ask(() -> stage.getScene().snapshot(null))).write(name);
    }

    /** The same, as a screen shows it that has {@code scale} pixels for one of ours. */
    void picture(String name, double scale) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture.of(ask(() -> {
                    var larger = new SnapshotParameters();
                    larger.setTransform(Transform.scale(scale, scale));
                    return stage.getScene().getRoot().snapshot(larger, null);
                }))
                .write(name);
    }

    /** Writes what the pop-up that is open looks like. */
    void picturePopup(String name) throws IOException {
        await("a pop-up", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        Picture.of(ask(() -> Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .getScene()
                        .snapshot(null)))
                .write(name);
    }

    /** Closes the window, and lets go what waits for a fake. */
    @Override
    public void close() {
        fleet.release();
        window().close();
        await("the window's end", window().closed().toCompletableFuture()::isDone);
        // TestFX keeps every event of the stage, and with it each window that the stage has shown, until it is told
        // anew.
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> FxToolkit.toolkitContext().setRegisteredStage(stage()));
    }

    static boolean visible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
