package dev.holdpoint;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.engine.EngineClock;
import dev.holdpoint.engine.RunningEngine;
import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.ui.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine a journal: AWS's, and the demo's own. Each is opened off the FX thread when it is first asked for, and
 * asked for again if it could not be opened.
 */
final class JournalEngines implements Engines, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalEngines.class);

    private final AppPaths paths;
    private final CloudProvider clouds;
    private final EngineClock clock;
    private final Executor background;
    private final Consumer<Problem> tell;
    private final Map<Path, CompletableFuture<Checked<SnapshotEngine>>> opened = new HashMap<>();
    /** Engines whose journal has just begun. */
    private final Map<Path, RunningEngine> fresh = new ConcurrentHashMap<>();

    /**
     * Engines for the journals of {@code paths}.
     *
     * @param tell hears what is amiss with a journal that could be opened nevertheless
     */
    JournalEngines(
            AppPaths paths, CloudProvider clouds, EngineClock clock, Executor background, Consumer<Problem> tell) {
        this.paths = paths;
        this.clouds = clouds;
        this.clock = clock;
        this.background = background;
        this.tell = tell;
    }

    @Override
    public CompletionStage<Checked<SnapshotEngine>> engineFor(Connection connection) {
        return engine(connection.isDemo() ? paths.demoJournal() : paths.journal(), connection);
    }

    @Override
    public CompletionStage<Checked<SnapshotEngine>> remembered() {
        return engine(paths.journal(), null);
    }

    private synchronized CompletionStage<Checked<SnapshotEngine>> engine(Path file, @Nullable Connection connection) {
        var known = opened.get(file);
        if (known == null || failed(known)) {
            known = CompletableFuture.supplyAsync(() -> open(file), background);
            opened.put(file, known);
        }
        return connection == null ? known : known.thenApply(answer -> rebuilt(file, connection, answer));
    }

    /** What an earlier journal knew, EC2 still knows by the tags; the first connection can ask for it. */
    private Checked<SnapshotEngine> rebuilt(Path file, Connection connection, Checked<SnapshotEngine> answer) {
        Optional.ofNullable(fresh.remove(file)).ifPresent(engine -> {
            var ignored = engine.rebuild(connection)
                    .thenAccept(rebuilt -> rebuilt.problems().forEach(tell));
        });
        return answer;
    }

    private static boolean failed(CompletableFuture<Checked<SnapshotEngine>> opening) {
        return opening.isDone() && opening.join().value().isEmpty();
    }

    private Checked<SnapshotEngine> open(Path file) {
        try {
            Files.createDirectories(paths.natives());
            var journal = SqliteJournal.open(file, clock::now);
            journal.problems().forEach(tell);
            var engine = start(journal.journal());
            if (journal.fresh()) {
                fresh.put(file, engine);
            }
            return Checked.valid(engine);
        } catch (JournalException | IOException e) {
            LOG.error("journal not opened", e);
            return Checked.invalid(Problem.red("journal.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private RunningEngine start(Journal journal) throws JournalException {
        try {
            return RunningEngine.open(journal, clouds, clock, background, EnginePolicy.standard(), new SecureRandom());
        } catch (JournalException e) {
            journal.close();
            throw e;
        }
    }

    /** Closes every engine and its journal; waits a few seconds at most for answers of what is on the wire. */
    @Override
    public synchronized void close() {
        opened.values().forEach(opening -> opening.join().value().ifPresent(SnapshotEngine::close));
        opened.clear();
    }
}
