package dev.holdpoint.ui;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Settings;
import dev.holdpoint.ui.fx.CutWords;
import dev.holdpoint.ui.fx.FirstFrames;
import dev.holdpoint.ui.fx.HelpMark;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.settings.SettingsController;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window of the program. Made and shown on the FX thread. */
public final class MainWindow {
    private final Desk desk;
    private final Surroundings around;
    private final Ticker ticker;
    private final Screens screens;
    private final Scene scene;
    private final Look look;
    private final ThemeController theme;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    public MainWindow(Desk desk) {
        this.desk = desk;
        this.around = desk.around();
        this.ticker = new Ticker(around.clock(), around.relay());
        var settings = desk.settings().current();
        // Of the size that the window will have: laid out once rather than twice.
        var size = WindowPlace.size(settings.bounds());
        this.scene = new Scene(new StackPane(), size.getWidth(), size.getHeight());
        // Before there is a control: the first one has JavaFX load its own theme where there is none yet.
        this.look = new Look(scene, around.display(), settings.appearance().theme());
        this.theme = new ThemeController(chosen -> choose(shown().withTheme(chosen)));
        var frame = new MainController(around, theme);
        this.screens = new Screens(desk, ticker, frame);
        scene.setRoot(screens.root());
        var keys = new Keys(around, screens);
        keys.install(scene);
        var choices = new SettingsController(
                around,
                new SettingsDesk(desk, this::shown, this::choose, screens),
                desk.diagnostics(),
                screens.sheets());
        keys.settings(scene, choices::open);
        scene.addEventHandler(
                HelpMark.PageWanted.TYPE, wanted -> around.browser().open(wanted.page()));
        frame.onHelp(keys::showSheet, choices::open);
        new CutWords().install(scene);
    }

    /** Does what any window takes, whatever the settings say, while they are still being read. FX thread only. */
    public static void rehearse() {
        Look.rehearse();
    }

    /** Opens a window of its own and does what {@code first} says. FX thread only. */
    public static MainWindow open(Desk desk, StartChoice first) {
        var window = new MainWindow(desk);
        window.open(new Stage(), first);
        return window;
    }

    /**
     * Shows the window as soon as it can be used. What the first frame can do without, the other pages and the
     * connection itself, follows when that frame has been drawn. FX thread only.
     */
    void open(Stage stage, StartChoice first) {
        foresee(first);
        appear(stage);
        var ignored = new FirstFrames().drawn().thenAccept(drawn -> {
            begin(first);
            screens.rest().begin();
        });
    }

    /** Shows the window with everything in it and does what {@code first} says. FX thread only. */
    public void show(Stage stage, StartChoice first) {
        screens.rest().complete();
        appear(stage);
        begin(first);
    }

    private void appear(Stage stage) {
        var settings = desk.settings().current();
        dress(settings.appearance());
        stage.setTitle(around.text("window.title"));
        stage.setScene(scene);
        WindowPlace.restore(stage, settings.bounds());
        stage.setOnCloseRequest(event -> leave(stage, event));
        stage.setOnHidden(event -> hidden(stage));
        ticker.start();
        stage.show();
    }

    /** Opens a connection, in place of the one that is open. FX thread only. */
    public void connect(ConnectionChoice choice) {
        screens.connection().connect(choice);
    }

    /** Says what went wrong outside the window, for example with the settings file. Any thread may call it. */
    public void tell(Problem problem) {
        around.relay().run(() -> screens.banner().show(problem));
    }

    /** Closes the window without a question. Any thread may call it. */
    public void close() {
        around.relay().run(() -> {
            if (scene.getWindow() instanceof Stage stage) {
                stage.hide();
            }
        });
    }

    /** Brings the window to the front: the program was started a second time. Any thread may call it. */
    public void raise() {
        around.relay().run(() -> {
            if (scene.getWindow() instanceof Stage stage) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
            }
        });
    }

    /** Complete when the window, asked for after it was shown, has been drawn. Any thread may call it. */
    public CompletionStage<Boolean> drawn() {
        var asked = new CompletableFuture<Boolean>();
        around.relay().run(() -> {
            var ignored = new FirstFrames().drawn().thenAccept(asked::complete);
        });
        return asked;
    }

    /** Complete when all volumes of a connection were listed and drawn. Any thread may call it. */
    public CompletionStage<Boolean> listed() {
        var asked = new CompletableFuture<Boolean>();
        around.relay()
                .run(() -> screens.volumes().listing().complete().subscribe(whole -> {
                    if (whole) {
                        var ignored = new FirstFrames().drawn().thenAccept(asked::complete);
                    }
                }));
        return asked;
    }

    /** Complete when the window was closed and its place remembered; on a background thread. */
    public CompletionStage<Boolean> closed() {
        return closed;
    }

    /** Shows what {@code first} is about to open. */
    private void foresee(StartChoice first) {
        switch (first) {
            case StartChoice.Connect told -> screens.connection().foresee(told.choice());
            case StartChoice.Last ignored -> last().ifPresent(screens.connection()::foresee);
            case StartChoice.Nothing ignored -> {}
        }
    }

    private void begin(StartChoice first) {
        screens.connection().offer();
        switch (first) {
            case StartChoice.Connect told -> screens.connection().connectAsTold(told.choice());
            case StartChoice.Last ignored ->
                last().ifPresentOrElse(screens.connection()::connect, this::beginWithNothing);
            case StartChoice.Nothing ignored -> beginWithNothing();
        }
    }

    private void beginWithNothing() {
        screens.connection().focus();
        screens.remember();
    }

    private Optional<ConnectionChoice> last() {
        return desk.settings().current().last();
    }

    /** With work open, says once what goes on; a second request to close, as by the OS, is not asked again. */
    private void leave(Stage stage, WindowEvent event) {
        if (screens.board().open() && !screens.sheets().open()) {
            event.consume();
            new Leaving(around).question(screens.board()).ask(screens.sheets(), stage::close);
        }
    }

    private void hidden(Stage stage) {
        ticker.stop();
        var bounds = WindowPlace.of(stage);
        desk.background().execute(() -> {
            keep(settings -> settings.withBounds(bounds));
            closed.complete(true);
        });
    }

    private Appearance shown() {
        return look.shown();
    }

    private void dress(Appearance appearance) {
        look.apply(appearance);
        theme.show(appearance.theme());
    }

    /** Shows a look, and keeps whichever is shown by the time that the disk is asked. FX thread only. */
    void choose(Appearance appearance) {
        dress(appearance);
        desk.background().execute(() -> keep(settings -> settings.withAppearance(look.shown())));
    }

    private void keep(UnaryOperator<Settings> change) {
        desk.settings().change(change).ifPresent(this::tell);
    }
}
