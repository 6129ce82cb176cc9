package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.engine.IntentEvent.Deleted;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes snapshots and keeps them longer (docs/protocol.md, section 4): the journal first, then a look at what is
 * really there, then one call a snapshot. Safe to be asked for twice: what is gone counts as deleted, and a tag is only
 * written over. The engine's thread only.
 */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final EngineLoop loop;
    private final Bench bench;
    private final Site site;
    private final Round round;

    Housekeeping(EngineLoop loop, Site site, Round round) {
        this.loop = loop;
        this.bench = loop.bench();
        this.site = site;
        this.round = round;
    }

    /** What is asked of EC2 for one snapshot; off the engine's thread. */
    private interface Act {
        Optional<Problem> on(OwnSnapshot snapshot) throws CloudException;
    }

    /** What is done with a snapshot that EC2 shows, or does not. */
    private interface Step {
        void with(OwnSnapshot snapshot, Inspection found);
    }

    /** Finds out what may be deleted. */
    void check() {
        look(true, (snapshot, found) -> {
            var problems = found.problems(snapshot);
            if (!found.there(snapshot)) {
                round.add(snapshot, List.of(Problem.info("delete.gone", id(snapshot))));
            } else if (blocked(problems)) {
                round.add(snapshot, problems);
            } else {
                call(snapshot, this::mayDelete, problem -> round.add(snapshot, with(problems, problem)));
            }
        });
    }

    private Optional<Problem> mayDelete(OwnSnapshot snapshot) {
        return switch (site.retention().mayDelete(snapshot.id())) {
            case Permission.Allowed ignored -> Optional.empty();
            case Permission.NotAsked ignored -> Optional.empty();
            case Permission.Denied denied -> Optional.of(denied.problem());
            case Permission.CouldNotTell unknown -> Optional.of(unknown.problem());
        };
    }

    /** Deletes what may be deleted. */
    void delete() {
        if (!remember(Deed.Kind.DELETE, "")) {
            return;
        }
        look(true, (snapshot, found) -> {
            var problems = found.problems(snapshot);
            if (blocked(problems)) {
                round.add(snapshot, problems);
                note(snapshot, Deed.Kind.DELETE, "", Deed.Result.NOT_DONE);
            } else {
                call(snapshot, this::delete, problem -> deleted(snapshot, problem));
            }
        });
    }

    private Optional<Problem> delete(OwnSnapshot snapshot) throws CloudException {
        site.cloud().delete(snapshot.id());
        return Optional.empty();
    }

    private void deleted(OwnSnapshot snapshot, @Nullable Problem problem) {
        if (problem == null) {
            bench.apply(snapshot.key(), new Deleted(snapshot.id()));
        }
        finish(snapshot, Deed.Kind.DELETE, "", problem);
    }

    /** Marks as wanted until the end of {@code utcDate}. */
    void keepUntil(LocalDate utcDate) {
        var date = utcDate.toString();
        if (!remember(Deed.Kind.KEEP, date)) {
            return;
        }
        look(false, (snapshot, found) -> {
            var problems =
                    found.there(snapshot) ? found.problems(snapshot) : List.of(Problem.red("keep.gone", id(snapshot)));
            if (blocked(problems)) {
                finish(snapshot, Deed.Kind.KEEP, date, problems.getFirst());
            } else {
                call(
                        snapshot,
                        one -> keepUntil(one, utcDate),
                        problem -> finish(snapshot, Deed.Kind.KEEP, date, problem));
            }
        });
    }

    private Optional<Problem> keepUntil(OwnSnapshot snapshot, LocalDate utcDate) throws CloudException {
        site.retention().keepUntil(snapshot.id(), utcDate);
        return Optional.empty();
    }

    private void finish(OwnSnapshot snapshot, Deed.Kind kind, String detail, @Nullable Problem problem) {
        note(snapshot, kind, detail, problem == null ? Deed.Result.DONE : Deed.Result.NOT_DONE);
        round.add(snapshot, Stream.ofNullable(problem).toList());
    }

    /** Nothing is asked of EC2 that the journal does not know of. */
    private boolean remember(Deed.Kind kind, String detail) {
        try {
            var archive = loop.journal().archive();
            for (var snapshot : round.snapshots()) {
                var run = snapshot.runId();
                if (run != null && !bench.ledger().knows(run)) {
                    archive.run(run).ifPresent(bench.ledger()::show);
                }
            }
            archive.note(round.snapshots().stream()
                    .map(snapshot -> deed(snapshot, kind, detail, Deed.Result.ASKED))
                    .toList());
            return true;
        } catch (JournalException e) {
            round.all(EngineLoop.unwritable(e));
            return false;
        }
    }

    /** What came of it is worth a line, and no more: EC2 shows it too. */
    private void note(OwnSnapshot snapshot, Deed.Kind kind, String detail, Deed.Result result) {
        try {
            loop.journal().archive().note(List.of(deed(snapshot, kind, detail, result)));
        } catch (JournalException e) {
            LOG.warn("what came of a deed is not in the journal", e);
        }
    }

    private Deed deed(OwnSnapshot snapshot, Deed.Kind kind, String detail, Deed.Result result) {
        return new Deed(bench.now(), snapshot, kind, detail, result);
    }

    /** Looks at what is there, in the account that the snapshots are in: elsewhere all would seem gone. */
    private void look(boolean uses, Step step) {
        var snapshots = round.snapshots();
        bench.calls().start(() -> {
            try {
                var expected = site.connection().account().value();
                var account = LoginGate.accountIn(site.cloud().callerArn());
                if (!account.equals(expected)) {
                    return () -> round.all(Problem.red("account.changed", expected, account));
                }
                var seen = Inspection.of(site.cloud(), snapshots);
                var found = uses ? seen.withUses(site.retention()) : seen;
                return () -> snapshots.forEach(snapshot -> step.with(snapshot, found));
            } catch (CloudException e) {
                return () -> round.all(e.failure().asked());
            } catch (RuntimeException e) {
                // Stages complete normally, whatever an SDK throws.
                return () -> round.all(Problem.unexpected(e));
            }
        });
    }

    /** One paced call; one that EC2 was too busy for certainly did nothing, and is made again in its turn. */
    private void call(OwnSnapshot snapshot, Act act, Answer answer) {
        loop.chores().add(site, () -> {
            try {
                var problem = act.on(snapshot).orElse(null);
                return () -> answer.with(problem);
            } catch (CloudException e) {
                return () -> failed(snapshot, act, answer, e.failure());
            } catch (RuntimeException e) {
                // Stages complete normally, whatever an SDK throws.
                return () -> answer.with(Problem.unexpected(e));
            }
        });
    }

    private void failed(OwnSnapshot snapshot, Act act, Answer answer, CloudFailure failure) {
        if (failure.kind() == CloudFailure.Kind.THROTTLED) {
            site.pacers().singles().throttled(bench.uptime());
            call(snapshot, act, answer);
        } else {
            answer.with(failure.asked());
        }
    }

    /** Told on the engine's thread what stood in the way, or null. */
    private interface Answer {
        void with(@Nullable Problem problem);
    }

    private static boolean blocked(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.RED);
    }

    private static List<Problem> with(List<Problem> problems, @Nullable Problem more) {
        return Stream.concat(problems.stream(), Stream.ofNullable(more)).toList();
    }

    private static String id(OwnSnapshot snapshot) {
        return snapshot.id().value();
    }
}
