package dev.holdpoint;

import dev.holdpoint.desktop.SingleInstance;
import dev.holdpoint.desktop.SingleInstance.Start;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.ui.Desk;
import dev.holdpoint.ui.MainWindow;
import dev.holdpoint.ui.StartChoice;
import dev.holdpoint.ui.fx.FxRelay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    /** Whether there is to be a window; decided once. */
    private final CompletableFuture<Boolean> wanted = new CompletableFuture<>();

    private @Nullable CompletableFuture<Ground> ground;

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
        prepare();
        var making = Objects.requireNonNull(ground);
        try {
            wake(making, options);
            return switch (SingleInstance.start(paths.base(), this::raise, Desktop::aside, PATIENCE)) {
                case Start.Raised ignored -> 0;
                case Start.Unanswered ignored -> show(making, Problem.amber("window.second"));
                case Start.Unknown ignored -> show(making, null);
                case Start.First first -> {
                    try (var ignored = first.instance()) {
                        yield show(making, null);
                    }
                }
            };
        } finally {
            wanted.complete(false);
            making.join().wiring().close();
        }
    }

    /**
     * Begins, in the background, to make what the window stands on and to read the settings; {@link #open} goes on with
     * it. For whoever has something else to do until then.
     */
    void prepare() {
        if (ground == null) {
            ground = CompletableFuture.supplyAsync(this::ground, Desktop::aside);
        }
    }

    /**
     * What a window stands on. Words and all: what the FX thread makes by itself at a start is what the start takes.
     */
    private record Ground(Wiring wiring, Optional<Problem> amiss, Desk desk) {}

    private Ground ground() {
        var wiring = new Wiring(paths, environment, home, this::tell);
        var amiss = wiring.settings().load().problem();
        return new Ground(wiring, amiss, wiring.desk());
    }

    /** The window, as soon as there is one. */
    CompletableFuture<MainWindow> window() {
        return window;
    }

    /** A thread of the OS: at a start, the first virtual one waits for all that carries them. */
    private static void aside(Runnable work) {
        Thread.ofPlatform().daemon().name("start").start(work);
    }

    /** Wakes JavaFX while it is found out whether there is a window already; shows one when there is to be one. */
    private void wake(CompletableFuture<Ground> making, LaunchOptions options) {
        var relay = new FxRelay();
        relay.start(() -> {
            try {
                MainWindow.rehearse();
                if (wanted.join()) {
                    window.complete(appear(making.join(), options));
                }
            } catch (RuntimeException e) {
                // Whatever stops the window from opening must end the program, not leave it waiting without one.
                window.completeExceptionally(e);
            }
            // Woken for nothing, JavaFX would keep the process alive; ended before it is awake, it complains.
            if (!wanted.join()) {
                relay.end();
            }
        });
    }

    private int show(CompletableFuture<Ground> making, @Nullable Problem first) {
        wanted.complete(true);
        making.join().amiss().ifPresent(this::tell);
        Optional.ofNullable(first).ifPresent(this::tell);
        try {
            window.thenCompose(MainWindow::closed).join();
            return 0;
        } catch (CompletionException e) {
            LOG.error("the window did not open", e);
            return 1;
        }
    }

    private static MainWindow appear(Ground ground, LaunchOptions options) {
        var shown = MainWindow.open(ground.desk(), choice(options));
        var ignored = shown.drawn().thenRun(ground.wiring()::warmUp);
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
