package dev.holdpoint;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.MainWindow;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Window;

/** The whole program, wired and started as in life, on a directory of its own, with its scene in the open. */
public final class MeasuredProgram implements AutoCloseable {
    private final Wiring wiring;
    private final MainWindow window;
    private final Scene scene;

    private MeasuredProgram(Wiring wiring, MainWindow window, Scene scene) {
        this.wiring = wiring;
        this.window = window;
        this.scene = scene;
    }

    /**
     * Opens the window as a start does, and warms the SDK up behind it; returns when the window was drawn, while what
     * its first frame can do without is still being made. Not on the FX thread.
     *
     * @param directory where its files are to be; those of an earlier start are found again
     */
    public static MeasuredProgram start(Path directory) throws IOException {
        System.setProperty("holdpoint.logs", directory.resolve("logs").toString());
        System.setProperty("aws.disableEc2Metadata", "true");
        var paths = new AppPaths(directory.resolve("data"));
        System.setProperty("org.sqlite.tmpdir", paths.natives().toString());
        paths.create();
        var wiring = new Wiring(paths, Map.of(), home(directory), problem -> System.err.println(problem.key()));
        wiring.settings().load();
        var shown = new CompletableFuture<MeasuredProgram>();
        wiring.relay().start(() -> {
            try {
                var window = MainWindow.open(wiring.desk(), new StartChoice.Nothing());
                var scene = Window.getWindows().getFirst().getScene();
                var ignored = window.drawn().thenRun(() -> {
                    wiring.warmUp();
                    shown.complete(new MeasuredProgram(wiring, window, scene));
                });
            } catch (RuntimeException e) {
                // Whatever stops the window from opening must end the measurement, not leave it waiting.
                shown.completeExceptionally(e);
            }
        });
        return shown.join();
    }

    /** A home directory with a profile {@code ops} for the simulated administrator. */
    private static Path home(Path directory) throws IOException {
        var aws = Files.createDirectories(directory.resolve("home").resolve(".aws"));
        Files.writeString(aws.resolve("config"), "[profile ops]\nregion = eu-west-1\n");
        Files.writeString(
                aws.resolve("credentials"),
                "[ops]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        return directory.resolve("home");
    }

    /** The window's scene. */
    public Scene scene() {
        return scene;
    }

    /** The operator's word that requests of the profile {@code ops} may go to {@code url}. Not on the FX thread. */
    public void confirm(String url) {
        wiring.desk()
                .network()
                .confirm("ops", List.of(url), false)
                .toCompletableFuture()
                .join()
                .orThrow();
    }

    /** Connects to {@code url} as the profile {@code ops}. FX thread only. */
    public void connect(String url) {
        window.connect(new ConnectionChoice("ops", "eu-west-1", url));
    }

    @Override
    public void close() {
        window.close();
        window.closed().toCompletableFuture().join();
        wiring.close();
    }
}
