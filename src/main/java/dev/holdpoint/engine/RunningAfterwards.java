package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.model.TakenSnapshot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hands what is asked for afterwards to the engine's thread. */
final class RunningAfterwards implements Afterwards {
    private final EngineLoop loop;

    RunningAfterwards(EngineLoop loop) {
        this.loop = loop;
    }

    @Override
    public CompletionStage<Checked<List<TakenSnapshot>>> taken(Connection connection) {
        var done = new CompletableFuture<Checked<List<TakenSnapshot>>>();
        loop.post(() -> new Errands(loop)
                .ask(
                        connection,
                        site -> site.cloud().look(new SnapshotQuery.Ours()).snapshots(),
                        done,
                        seen -> Checked.valid(seen.stream()
                                .sorted(Comparator.comparing(Sighting::startTime)
                                        .thenComparing(Sighting::id))
                                .flatMap(sighting -> taken(sighting).stream())
                                .toList())));
        return done;
    }

    @Override
    public CompletionStage<List<SnapshotResult>> checkDeletion(Connection connection, List<OwnSnapshot> snapshots) {
        return keep(connection, snapshots, Housekeeping::check);
    }

    @Override
    public CompletionStage<List<SnapshotResult>> delete(Connection connection, List<OwnSnapshot> snapshots) {
        return keep(connection, snapshots, Housekeeping::delete);
    }

    @Override
    public CompletionStage<List<SnapshotResult>> keepUntil(
            Connection connection, List<OwnSnapshot> snapshots, LocalDate utcDate) {
        return keep(connection, snapshots, house -> house.keepUntil(utcDate));
    }

    private CompletionStage<List<SnapshotResult>> keep(
            Connection connection, List<OwnSnapshot> snapshots, Consumer<Housekeeping> what) {
        var done = new CompletableFuture<List<SnapshotResult>>();
        loop.post(() -> what.accept(new Housekeeping(loop, loop.sites().of(connection), new Round(snapshots, done))));
        return done;
    }

    /** A snapshot that carries an identity which can be read. */
    private static Optional<TakenSnapshot> taken(Sighting sighting) {
        return Lookup.identity(sighting)
                .map(intent -> new TakenSnapshot(
                        new OwnSnapshot(
                                sighting.id(),
                                new IntentKey(intent, sighting.volume()),
                                Rebuild.run(sighting).orElse(null)),
                        sighting.status(),
                        sighting.startTime(),
                        Carriers.textIn(sighting.description()),
                        Lookup.tag(sighting, Carriers.CHANGE).orElse(null),
                        keepUntil(sighting).orElse(null),
                        sighting.tags()));
    }

    /** Anybody may put anything into a tag. */
    private static Optional<LocalDate> keepUntil(Sighting sighting) {
        return Lookup.tag(sighting, Carriers.KEEP_UNTIL).stream()
                .flatMap(text -> {
                    try {
                        return Stream.of(LocalDate.parse(text));
                    } catch (DateTimeException ignored) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
