package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.engine.IntentEvent.CalledOff;
import dev.holdpoint.engine.IntentEvent.GivenUp;
import dev.holdpoint.engine.IntentEvent.LookNow;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.VolumeBusyException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The engine at work: hands what the screens ask for to its one thread. */
public final class RunningEngine implements SnapshotEngine {
    private static final Duration LAST_COMMIT = Duration.ofSeconds(2);

    private final EngineLoop loop;
    private final EngineClock clock;
    private final RandomGenerator random;
    private final Thread thread;

    /** An engine whose turns are taken by {@code thread}, not yet started. */
    RunningEngine(EngineLoop loop, EngineClock clock, RandomGenerator random, Thread thread) {
        this.loop = loop;
        this.clock = clock;
        this.random = random;
        this.thread = thread;
    }

    /**
     * Opens the journal's unfinished work and goes on with it. Blocks while the journal is read. The journal is the
     * engine's from now on, and closed with it.
     *
     * @param blocking runs calls to AWS; virtual threads are meant
     * @param random for identities and jitter; only the engine uses it from now on
     * @throws JournalException if the journal cannot be read; it is not closed then
     */
    public static RunningEngine open(
            Journal journal,
            CloudProvider clouds,
            EngineClock clock,
            Executor blocking,
            EnginePolicy policy,
            RandomGenerator random)
            throws JournalException {
        var loop = new EngineLoop(journal, clouds, clock, Background.on(blocking), policy, random);
        loop.recover();
        var thread = Thread.ofPlatform().name("engine").unstarted(loop);
        thread.start();
        return new RunningEngine(loop, clock, random, thread);
    }

    @Override
    public Plan plan(Connection connection, SnapshotRequest request) {
        synchronized (random) {
            return new Planner(clock.now(), random).plan(connection, request);
        }
    }

    @Override
    public Plan replan(Plan earlier, SnapshotRequest request) {
        synchronized (random) {
            return new Planner(clock.now(), random).replan(earlier, request);
        }
    }

    @Override
    public CompletionStage<CheckReport> inspect(Plan plan) {
        var done = new CompletableFuture<CheckReport>();
        loop.post(() -> loop.checker().inspect(loop.sites().of(plan.connection()), plan, done));
        return done;
    }

    @Override
    public CompletionStage<CheckReport> check(Plan plan, Consumer<CheckReport.Item> each) {
        var done = new CompletableFuture<CheckReport>();
        loop.post(() -> {
            var site = loop.sites().of(plan.connection());
            loop.gate().ahead(site);
            loop.checker().check(site, plan, each, done);
        });
        return done;
    }

    @Override
    public void cancelChecks(Plan plan) {
        loop.post(() -> loop.checker().cancel(plan));
    }

    @Override
    public CompletionStage<Checked<Run>> take(Plan plan, Attestation attestation) {
        var done = new CompletableFuture<Checked<Run>>();
        loop.post(() -> done.complete(begin(plan, attestation)));
        return done;
    }

    @Override
    public CompletionStage<Checked<Run>> state(RunId run, Attestation.Statement statement) {
        var done = new CompletableFuture<Checked<Run>>();
        loop.post(() -> new Errands(loop).state(run, statement, done));
        return done;
    }

    private Checked<Run> begin(Plan plan, Attestation attestation) {
        if (loop.closing()) {
            return Checked.invalid(Problem.red("engine.closing"));
        }
        if (!attestation.unaccepted().isEmpty()) {
            return Checked.invalid(Problem.red("attestation.unaccepted"));
        }
        var now = clock.now();
        var request = plan.request();
        var intents = plan.items().stream()
                .map(item -> new Intent(item.key(), item.parameters(), new IntentState.Planned(), now, "", List.of()))
                .toList();
        var run = new Run(
                plan.run(),
                plan.connection(),
                now,
                request.description().forRun(request.filling(plan.connection(), now)),
                request.gate(),
                request.change().orElse(null),
                intents,
                false,
                attestation);
        try {
            loop.bench().ledger().begin(run);
            // If AWS said who we are a moment ago, the sender takes its word for the usual time.
            loop.sites().of(plan.connection()).login().hurry();
            new Errands(loop).call(run.id(), request.subjects());
            return Checked.valid(run);
        } catch (VolumeBusyException ignored) {
            return Checked.invalid(Problem.red("volume.busy"));
        } catch (JournalException e) {
            return Checked.invalid(EngineLoop.unwritable(e));
        }
    }

    @Override
    public void lookAgain(RunId run) {
        each(run, new LookNow());
    }

    @Override
    public void send(IntentKey intent) {
        loop.post(() -> new Errands(loop).send(intent));
    }

    @Override
    public void drop(IntentKey intent) {
        loop.post(() -> loop.bench()
                .ledger()
                .setOf(intent)
                .forEach(member -> loop.bench().apply(member.key(), new GivenUp())));
    }

    @Override
    public void signedIn() {
        loop.post(() -> loop.sites().forEach(site -> site.login().hurry()));
    }

    @Override
    public void cancel(RunId run) {
        each(run, new CalledOff());
    }

    private void each(RunId run, IntentEvent event) {
        loop.post(() -> {
            loop.bench().ledger().intentsOf(run).forEach(intent -> loop.bench().apply(intent.key(), event));
            // A person who asks also wants to know at once whether a login is back.
            loop.sites().forEach(site -> site.login().hurry());
        });
    }

    /**
     * Deletes a snapshot of an intent, its own or a duplicate: a person's confirmed act. One that is gone already
     * counts as deleted.
     */
    public CompletionStage<Checked<SnapshotId>> delete(IntentKey intent, SnapshotId snapshot) {
        var done = new CompletableFuture<Checked<SnapshotId>>();
        loop.post(() -> new Errands(loop).delete(intent, snapshot, done));
        return done;
    }

    /**
     * Reads back from the tags on EC2 what a lost journal knew of the last seven days at this connection; how many runs
     * that gave. Runs that are known already are left as they are.
     */
    public CompletionStage<Checked<Integer>> rebuild(Connection connection) {
        var done = new CompletableFuture<Checked<Integer>>();
        loop.post(() -> new Errands(loop).rebuild(connection, done));
        return done;
    }

    @Override
    public Subscription subscribe(Consumer<Board> listener) {
        loop.post(() -> loop.listen(listener));
        return () -> loop.post(() -> loop.unlisten(listener));
    }

    @Override
    public CompletionStage<List<Run>> history(int limit) {
        var done = new CompletableFuture<List<Run>>();
        loop.post(() -> {
            try {
                done.complete(loop.journal().latestRuns(limit));
            } catch (JournalException ignored) {
                // What is in memory is the newest part of it; that the journal cannot be read is a notice already.
                done.complete(loop.bench().ledger().runs().stream().limit(limit).toList());
            }
        });
        return done;
    }

    @Override
    public RunHistory past() {
        return new JournalHistory(loop);
    }

    @Override
    public Afterwards afterwards() {
        return new RunningAfterwards(loop);
    }

    @Override
    public CompletionStage<Checked<Map<VolumeId, List<Duration>>>> durations(
            Connection connection, List<VolumeId> volumes) {
        var done = new CompletableFuture<Checked<Map<VolumeId, List<Duration>>>>();
        loop.post(() -> new Errands(loop).durations(connection, volumes, done));
        return done;
    }

    @Override
    public void close(Duration patience) {
        loop.post(loop::wind);
        try {
            boolean quiet = loop.quiet().await(patience.toMillis(), TimeUnit.MILLISECONDS);
            loop.post(loop::end);
            thread.join(quiet ? LAST_COMMIT : LAST_COMMIT.plus(patience));
        } catch (InterruptedException ignored) {
            loop.post(loop::end);
            Thread.currentThread().interrupt();
        }
    }
}
