package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.IntentEvent.Deleted;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What a person asks for once, beside the course of the intents. The engine's thread only. */
final class Errands {
    private final EngineLoop loop;
    private final Bench bench;

    Errands(EngineLoop loop) {
        this.loop = loop;
        this.bench = loop.bench();
    }

    /** A question to EC2. */
    private interface Question<T> {
        T ask(Site site) throws CloudException;
    }

    /** Deletes a snapshot of an intent, its own or a duplicate, and no other. */
    void delete(IntentKey intent, SnapshotId snapshot, CompletableFuture<Checked<SnapshotId>> done) {
        var known = bench.ledger().intent(intent).filter(one -> has(one, snapshot));
        var connection = bench.ledger().connectionOf(intent);
        if (known.isEmpty() || connection.isEmpty()) {
            done.complete(Checked.invalid(Problem.red("snapshot.not-ours", snapshot.value())));
            return;
        }
        Question<SnapshotId> deletion = site -> {
            site.cloud().delete(snapshot);
            return snapshot;
        };
        ask(connection.get(), deletion, done, deleted -> {
            bench.apply(intent, new Deleted(deleted));
            return Checked.valid(deleted);
        });
    }

    private static boolean has(Intent intent, SnapshotId snapshot) {
        return intent.duplicates().contains(snapshot)
                || intent.state().snapshotId().filter(snapshot::equals).isPresent();
    }

    /** Takes up runs that only the tags on EC2 remember. */
    void rebuild(Connection connection, CompletableFuture<Checked<Integer>> done) {
        Question<List<Sighting>> all =
                site -> site.cloud().look(new SnapshotQuery.Ours()).snapshots();
        ask(connection, all, done, sightings -> restore(connection, sightings));
    }

    /** Remembers what the operator states about a run. */
    void state(RunId run, Attestation.Statement statement, CompletableFuture<Checked<Run>> done) {
        try {
            done.complete(bench.ledger()
                    .state(run, statement)
                    .map(Checked::valid)
                    .orElseGet(() -> Checked.invalid(Problem.red("run.unknown"))));
        } catch (JournalException e) {
            done.complete(Checked.invalid(EngineLoop.unwritable(e)));
        }
    }

    private Checked<Integer> restore(Connection connection, List<Sighting> sightings) {
        int restored = 0;
        try {
            for (var run : Rebuild.runs(connection, sightings, bench.now())) {
                if (!bench.ledger().knows(run.id())) {
                    bench.ledger().begin(run);
                    restored++;
                }
            }
            return Checked.valid(restored);
        } catch (JournalException e) {
            return Checked.invalid(EngineLoop.unwritable(e));
        }
    }

    /** Asks in the background, but only the account that the connection is pinned to: elsewhere all is “not found”. */
    private <T, R> void ask(
            Connection connection,
            Question<T> question,
            CompletableFuture<Checked<R>> done,
            Function<T, Checked<R>> then) {
        var site = loop.sites().of(connection);
        bench.calls().start(() -> {
            try {
                var expected = connection.account().value();
                var found = LoginGate.accountIn(site.cloud().callerArn());
                if (!found.equals(expected)) {
                    return () -> done.complete(Checked.invalid(Problem.red("account.changed", expected, found)));
                }
                var answer = question.ask(site);
                return () -> done.complete(then.apply(answer));
            } catch (CloudException e) {
                return () -> done.complete(Checked.invalid(e.failure().asked()));
            } catch (RuntimeException e) {
                // Stages complete normally, whatever an SDK throws.
                return () -> done.complete(Checked.invalid(Problem.unexpected(e)));
            }
        });
    }
}
