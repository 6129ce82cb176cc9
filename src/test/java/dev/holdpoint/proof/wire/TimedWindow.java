package dev.holdpoint.proof.wire;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.cloud.aws.VirtualClients;
import dev.holdpoint.desktop.About;
import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.ui.Desk;
import dev.holdpoint.ui.Engines;
import dev.holdpoint.ui.FakeDemo;
import dev.holdpoint.ui.Kept;
import dev.holdpoint.ui.MainWindow;
import dev.holdpoint.ui.StartChoice;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.Outside;
import dev.holdpoint.ui.fx.ScriptedFiles;
import dev.holdpoint.ui.runs.RunTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real window on a world's engine, in its virtual time; each process has its own. What it asks EC2 itself, who it
 * is and which volumes there are, it asks over the socket like the engine.
 */
final class TimedWindow implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;

    /** What was copied from it. */
    final List<String> copied = new CopyOnWriteArrayList<>();

    /** Where what is saved from it goes. */
    final ScriptedFiles files = new ScriptedFiles();

    private final World world;
    private final UnaryOperator<SnapshotEngine> glass;
    private final Path home;
    private final VirtualClients clients;
    private int saved;
    private @Nullable Open open;

    /** A window, and the threads behind it. */
    private record Open(MainWindow window, ExecutorService background) {}

    /** @param glass what the window sees the engine through */
    TimedWindow(World world, UnaryOperator<SnapshotEngine> glass) {
        this.world = world;
        this.glass = glass;
        try {
            home = world.directory("window");
            clients = world.clients(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens it and connects. Not on the FX thread. */
    void open() {
        var background = Executors.newVirtualThreadPerTaskExecutor();
        var desk = desk(background);
        open = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            var stage = new Stage();
            var window = new MainWindow(desk);
            window.show(stage, new StartChoice.Connect(place()));
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return new Open(window, background);
        });
    }

    /** The file that is chosen next, in the schedule's directory, all of which is searched for secrets. */
    Path nextFile() {
        var file = home.resolve("evidence-" + ++saved);
        files.chosen.add(file);
        return file;
    }

    private ConnectionChoice place() {
        var connection = world.connection();
        return new ConnectionChoice(connection.profile(), connection.region(), connection.endpoint());
    }

    private Desk desk(ExecutorService background) {
        var settings = new SettingsStore(home.resolve("settings.json"), world.time::wall);
        settings.load();
        return new Desk(
                new Accounts(clients.connections(), background),
                new SignIn(clients.signIn(), background, (delay, work) -> {}, world.time::wall),
                clients.network(background),
                new Catalog(clients.provider(), background, world.time::wall),
                new WorldEngines(),
                new Kept(settings, new Presets(home.resolve("presets.json"), world.time::wall)),
                new Diagnostics(new AppPaths(home), new About("", "", "", "", "", "", ""), "", logs -> {}),
                background,
                Fixtures.surroundings(new Outside(copied::add, url -> {}, files), world.time::wall),
                new RunTools(
                        background,
                        (title, text, opened) -> {},
                        "proof",
                        () -> false,
                        wished -> {},
                        // Time here is the world's: nothing waits for the toolkit's.
                        (wait, work) -> work.run()),
                new FakeDemo());
    }

    /** The world has one engine, whatever is asked for. */
    private final class WorldEngines implements Engines {
        @Override
        public CompletionStage<Checked<SnapshotEngine>> engineFor(Connection connection) {
            return remembered();
        }

        @Override
        public CompletionStage<Checked<SnapshotEngine>> remembered() {
            return CompletableFuture.completedFuture(Checked.valid(glass.apply(world.rig.engine())));
        }
    }

    /** The process is gone, and its window with it. */
    void vanish() {
        var gone = open;
        if (gone != null) {
            open = null;
            gone.window().close();
            gone.window().closed().toCompletableFuture().join();
            gone.background().close();
        }
    }

    @Override
    public void close() {
        vanish();
        clients.close();
    }
}
