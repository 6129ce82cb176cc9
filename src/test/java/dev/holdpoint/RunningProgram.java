package dev.holdpoint;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.Desk;
import dev.holdpoint.ui.MainWindow;
import dev.holdpoint.ui.StartChoice;
import dev.holdpoint.ui.fx.Outside;
import dev.holdpoint.ui.fx.ScriptedFiles;
import dev.holdpoint.ui.fx.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole program, wired as in life, on a directory of a test: its window in this JVM, its files below the directory,
 * and a profile {@code ops} with the keys of the simulated administrator.
 */
final class RunningProgram implements AutoCloseable {
    /** What is chosen in the OS's dialogs for files. */
    final ScriptedFiles files = new ScriptedFiles();

    private final Wiring wiring;
    private final MainWindow window;
    /** What was told outside the window's screens. */
    final List<Problem> told = new CopyOnWriteArrayList<>();

    private RunningProgram(Path data, Path home, @Nullable URI standIn, StartChoice first) {
        wiring = new Wiring(new AppPaths(data), Map.of(), home, standIn, told::add);
        wiring.settings().load().problem().ifPresent(told::add);
        window = new MainWindow(withScriptedFiles(wiring.desk()));
        window.show(new Stage(), first);
        told.forEach(window::tell);
    }

    private Desk withScriptedFiles(Desk desk) {
        var around = desk.around();
        return new Desk(
                desk.accounts(),
                desk.signIn(),
                desk.network(),
                desk.catalog(),
                desk.engines(),
                desk.kept(),
                desk.diagnostics(),
                desk.background(),
                new Surroundings(
                        around.relay(),
                        around.clock(),
                        around.messages(),
                        new Outside(around.clip(), around.browser(), files),
                        around.places(),
                        around.display()),
                desk.tools(),
                desk.demo());
    }

    /** Starts it and shows its window. Not on the FX thread. */
    static RunningProgram start(Path data, Path home, StartChoice first) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new RunningProgram(data, home, null, first));
    }

    /** The same with a stand-in for IAM Identity Center. */
    static RunningProgram start(Path data, Path home, URI standIn, StartChoice first) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new RunningProgram(data, home, standIn, first));
    }

    /** A home directory with AWS's shared config files for the simulated EC2. */
    static Path home(Path directory, String secret) throws IOException {
        return home(directory, SimIdentity.ADMIN_ACCESS_KEY_ID, secret);
    }

    /** The same with the keys of another identity. */
    static Path home(Path directory, String key, String secret) throws IOException {
        var aws = Files.createDirectories(directory.resolve("home").resolve(".aws"));
        Files.writeString(aws.resolve("config"), """
                [profile ops]
                region = eu-west-1
                """);
        Files.writeString(aws.resolve("credentials"), """
                [ops]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(key, secret));
        return directory.resolve("home");
    }

    /** Closes the window and waits until everything has ended. Not on the FX thread. */
    @Override
    public void close() {
        window.close();
        window.closed().toCompletableFuture().join();
        wiring.close();
    }
}
