package dev.holdpoint;

import dev.holdpoint.desktop.SingleInstance;
import dev.holdpoint.desktop.SingleInstance.Start;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.ui.Desk;
import dev.holdpoint.ui.MainWindow;
import dev.holdpoint.ui.StartChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One start of the window: from finding out whether it is the only one to closing what it stood on. */
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AppPaths paths;
    private final Map<String, String> environment;
    private final Path home;
    private final CompletableFuture<MainWindow> window = new CompletableFuture<>();

    Desktop(AppPaths paths, Map<String, String> environment, Path home) {
        this.paths = paths;
        this.environment = environment;
        this.home = home;
    }

    /** Shows the window and returns when it was closed; the exit code. */
    int open(LaunchOptions options) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            LOG.error("nobody foresaw this, on {}", thread.getName(), thrown);
            tell(Problem.unexpected(thrown));
        });
        try (var wiring = new Wiring(paths, environment, home, this::tell)) {
            // Read while the lock is taken and the toolkit starts: the window needs all of them.
            var loading = CompletableFuture.supplyAsync(wiring.settings()::load, Desktop::aside);
            return switch (only(wiring.background())) {
                case Start.Raised ignored -> 0;
                case Start.Unanswered ignored -> show(wiring, options, loading, Problem.amber("window.second"));
                case Start.Unknown ignored -> show(wiring, options, loading, null);
                case Start.First first -> {
                    try (var instance = first.instance()) {
                        LOG.debug("holding {}", instance);
                        yield show(wiring, options, loading, null);
                    }
                }
            };
        }
    }

    /** The window, as soon as there is one. */
    CompletableFuture<MainWindow> window() {
        return window;
    }

    private Start only(Executor background) {
        return SingleInstance.start(paths.base(), this::raise, background, PATIENCE);
    }

    /** A thread of the OS: at a start, the first virtual one waits for all that carries them. */
    private static void aside(Runnable work) {
        Thread.ofPlatform().daemon().name("settings").start(work);
    }

    private int show(
            Wiring wiring,
            LaunchOptions options,
            CompletableFuture<SettingsStore.Loaded> loading,
            @Nullable Problem first) {
        // Words and all: what the FX thread does by itself at a start is what the start takes.
        var desk = loading.thenApply(loaded -> wiring.desk());
        wiring.relay().start(() -> {
            try {
                window.complete(appear(wiring, desk.join(), options));
            } catch (RuntimeException e) {
                // Whatever stops the window from opening must end the program, not leave it waiting without one.
                window.completeExceptionally(e);
            }
        });
        loading.join().problem().ifPresent(this::tell);
        Optional.ofNullable(first).ifPresent(this::tell);
        try {
            window.thenCompose(MainWindow::closed).join();
            return 0;
        } catch (CompletionException e) {
            LOG.error("the window did not open", e);
            return 1;
        }
    }

    private static MainWindow appear(Wiring wiring, Desk desk, LaunchOptions options) {
        var shown = MainWindow.open(desk, choice(options));
        var ignored = shown.drawn().thenRun(wiring::warmUp);
        return shown;
    }

    private void raise() {
        var ignored = window.thenAccept(MainWindow::raise);
    }

    private void tell(Problem problem) {
        var ignored = window.thenAccept(shown -> shown.tell(problem));
    }

    private static StartChoice choice(LaunchOptions options) {
        if (options.demo()) {
            var region = options.region().isEmpty() ? "eu-west-1" : options.region();
            return new StartChoice.Connect(ConnectionChoice.demo(region));
        }
        return options.namesConnection()
                ? new StartChoice.Connect(new ConnectionChoice(options.profile(), options.region(), options.endpoint()))
                : new StartChoice.Last();
    }
}
