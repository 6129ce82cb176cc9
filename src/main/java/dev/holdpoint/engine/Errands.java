package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.IntentEvent.Deleted;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person asks for once, beside the course of the intents. The engine's thread only. */
final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final EngineLoop loop;
    private final Bench bench;

    Errands(EngineLoop loop) {
        this.loop = loop;
        this.bench = loop.bench();
    }

    /** A question to EC2. */
    interface Question<T> {
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

    /** A person wants it to be sent: the amber that it was held for is accepted with that, for the evidence. */
    void send(IntentKey intent) {
        try {
            for (var member : bench.ledger().setOf(intent)) {
                var why = member.state() instanceof Waiting waiting ? waiting.whyOrNull() : null;
                if (why != null && why.severity() == Severity.AMBER) {
                    bench.ledger().accept(member.key(), why, bench.now());
                }
            }
            bench.ledger().resend(intent, bench.now());
        } catch (JournalException e) {
            bench.notices().raise(EngineLoop.JOURNAL, EngineLoop.unwritable(e));
        }
    }

    /** Lets a run be found by its instances and the names of things; worth a warning, and no more, if it cannot. */
    void call(RunId run, List<Subject> subjects) {
        var names = subjects.stream()
                .flatMap(subject -> Stream.concat(
                        subject.host().stream().flatMap(host -> Stream.of(host.id(), host.name())),
                        subject.members().stream().flatMap(Errands::names)))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return;
        }
        try {
            loop.journal().archive().call(run, names);
        } catch (JournalException e) {
            LOG.warn("a run cannot be found by its names", e);
        }
    }

    private static Stream<String> names(Volume volume) {
        return Stream.concat(
                Stream.of(volume.name()), volume.attachments().stream().map(Attachment::instanceId));
    }

    /** How long the completed snapshots of these volumes took, oldest first. */
    void durations(
            Connection connection,
            List<VolumeId> volumes,
            CompletableFuture<Checked<Map<VolumeId, List<Duration>>>> done) {
        Question<Map<VolumeId, List<Duration>>> question = site -> {
            var took = new LinkedHashMap<VolumeId, List<Duration>>();
            volumes.forEach(volume -> took.put(volume, new ArrayList<>()));
            for (var part : Lookup.parts(volumes)) {
                site.cloud().look(new SnapshotQuery.ByVolumes(part)).snapshots().stream()
                        .sorted(Comparator.comparing(Sighting::startTime))
                        .forEach(sighting -> sighting.completedAt()
                                .ifPresent(end -> took.computeIfAbsent(sighting.volume(), ignored -> new ArrayList<>())
                                        .add(Duration.between(sighting.startTime(), end))));
            }
            return took;
        };
        ask(connection, question, done, Checked::valid);
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
    <T, R> void ask(
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
