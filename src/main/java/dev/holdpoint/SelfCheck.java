package dev.holdpoint;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.desktop.DesktopLibraries;
import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.settings.Notices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;

/**
 * Does everything once, where nobody sees it: takes a snapshot of the simulated EC2 over its socket, with a journal in
 * a directory that is gone afterwards, and opens the window with all its screens. For packages: whatever is missing
 * from one shows here, and what it does is what their start-up cache knows.
 */
final class SelfCheck {
    private static final long PATIENCE_SECONDS = 60;

    private static final String REGION = "eu-west-1";

    private final Properties system;
    private final PrintStream out;
    private final PrintStream err;

    SelfCheck(Properties system, PrintStream out, PrintStream err) {
        this.system = system;
        this.out = out;
        this.err = err;
    }

    /** One line for each thing that works; the exit code. Uses JavaFX's Headless platform and ends the toolkit. */
    int run() {
        system.setProperty("glass.platform", "Headless");
        system.setProperty("prism.order", "sw");
        try {
            var directory = Files.createTempDirectory("holdpoint-self-check");
            try {
                return run(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(SelfCheck.class).error("self-check", e);
            err.println("holdpoint: self-check failed: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Path directory) throws IOException, ExecutionException, InterruptedException, TimeoutException {
        system.setProperty("holdpoint.logs", directory.resolve("logs").toString());
        system.setProperty("org.sqlite.tmpdir", directory.resolve("native").toString());
        // As at any start, and for the start-up cache's sake: a class that it lacks is looked for in every jar.
        Logging.begin();
        var probes = new RuntimeProbes(system.getProperty("os.name"));
        try {
            probes.run();
        } catch (RuntimeProbes.MissingException e) {
            err.println("holdpoint: self-check failed: " + e.getMessage());
            return 1;
        }
        probes.names().forEach(name -> out.println(name + ": there"));
        var missing = new DesktopLibraries(Map.of(), system).missing();
        if (missing.isPresent()) {
            err.println("holdpoint: self-check failed: " + missing.get());
            return 1;
        }
        open(directory);
        return 0;
    }

    private void open(Path directory) throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var paths = AppPaths.of(Optional.of(directory), Map.of(), system);
        try (var wiring = new Wiring(paths, Map.of(), directory, problem -> err.println(problem.key()))) {
            check(wiring);
            // Most starts find settings with a connection; the start-up cache is trained on those.
            wiring.settings()
                    .change(fresh -> fresh.withNotices(new Notices(true)).withLast(ConnectionChoice.demo(REGION)));
        }
        Files.writeString(
                Files.createDirectories(directory.resolve(".aws")).resolve("config"),
                "[profile self-check]\nregion = " + REGION + "\n");
        window(paths, directory);
    }

    private void check(Wiring wiring) throws ExecutionException, InterruptedException, TimeoutException {
        var desk = wiring.desk();
        var connection = answer(
                        desk.accounts().connect(ConnectionChoice.demo(REGION)).toCompletableFuture())
                .orThrow();
        var volumes = volumes(desk.catalog(), connection);
        out.println("simulated EC2: " + volumes.size() + " volumes");
        var engine = answer(desk.engines().engineFor(connection).toCompletableFuture())
                .orThrow();
        out.println("journal: opened");
        take(engine, connection, volumes.getFirst());
        out.println("snapshot: one requested, one taken");
    }

    /** As a click does it, from the first look to the point in time. */
    private static void take(SnapshotEngine engine, Connection connection, Volume volume)
            throws ExecutionException, InterruptedException, TimeoutException {
        var request = new SnapshotRequest(
                List.of(volume),
                Description.parse("self-check").orThrow(),
                TagSet.EMPTY,
                TargetChoice.REGION,
                Gate.ALL_CAPTURED,
                null,
                null);
        var plan = engine.plan(connection, request);
        answer(engine.check(plan, item -> {}).toCompletableFuture());
        answer(engine.take(plan, Attestation.NONE).toCompletableFuture()).orThrow();
        var captured = new CompletableFuture<Boolean>();
        try (var ignored = engine.subscribe(board -> {
            if (board.runs().stream().anyMatch(SelfCheck::isCaptured)) {
                captured.complete(true);
            }
        })) {
            answer(captured);
        }
    }

    private static boolean isCaptured(Run run) {
        return run.intents().stream().allMatch(intent -> intent.state() instanceof IntentState.OnEc2);
    }

    /**
     * As any start opens it, until it has drawn itself and the volumes of the last connection: the start-up cache of a
     * package is trained by this.
     */
    private void window(AppPaths paths, Path directory)
            throws ExecutionException, InterruptedException, TimeoutException {
        var desktop = new Desktop(paths, Map.of(), directory);
        var options = new LaunchOptions(LaunchOptions.Action.WINDOW, false, "", "", "", directory);
        var code = new CompletableFuture<Integer>();
        Thread.ofPlatform().name("self-check").start(() -> code.complete(desktop.open(options)));
        var window = answer(desktop.window());
        answer(window.drawn().toCompletableFuture());
        answer(window.listed().toCompletableFuture());
        window.close();
        if (answer(code) != 0) {
            throw new IllegalStateException("the window did not open");
        }
        out.println("window: opened, drawn and closed");
    }

    private static List<Volume> volumes(Catalog catalog, Connection connection)
            throws ExecutionException, InterruptedException, TimeoutException {
        var found = new CopyOnWriteArrayList<Volume>();
        var finished = new CompletableFuture<List<Volume>>();
        catalog.list(connection, event -> {
            switch (event) {
                case CatalogEvent.Finished ignored ->
                    finished.complete(found.stream().distinct().toList());
                case CatalogEvent.Failed failed ->
                    finished.completeExceptionally(
                            new IllegalStateException(failed.problem().key()));
                case CatalogEvent.Rows rows -> rows.rows().forEach(row -> found.add(row.volume()));
                case CatalogEvent.Incomplete ignored -> {}
            }
        });
        return answer(finished);
    }

    private static <T> T answer(CompletableFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
