package dev.holdpoint.ui.fx;

import dev.holdpoint.engine.Afterwards;
import dev.holdpoint.engine.RunHistory;
import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine that sends nothing: a test says what it answers and what becomes of each snapshot. */
public final class FakeEngine implements SnapshotEngine {
    private static final Instant NOW = Fixtures.NOW;

    /** What the dry run answers; allowed where nothing is said. */
    public final Map<VolumeId, Permission> permissions = new HashMap<>();
    /** What the check finds beside it. */
    public final Map<VolumeId, List<Problem>> problems = new HashMap<>();
    /** What was asked of it, in words. */
    public final List<String> calls = new CopyOnWriteArrayList<>();
    /** What take answers instead of a run, if anything. */
    public volatile List<Problem> refusal = List.of();

    /** How long earlier snapshots took. */
    public final Map<VolumeId, List<Duration>> durations = new HashMap<>();
    /** The years. */
    public final FakeHistory past = new FakeHistory(this);
    /** Keeping and deleting. */
    public final FakeAfterwards afterwards = new FakeAfterwards();
    /** How often it was looked without asking: by itself, so at no moment that a test could foresee. */
    public final AtomicInteger inspections = new AtomicInteger();

    private final List<Consumer<Board>> listeners = new CopyOnWriteArrayList<>();
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Random random = new Random(7);
    private List<Problem> notices = List.of();
    private long revision;

    @Override
    public synchronized Plan plan(Connection connection, SnapshotRequest request) {
        var items = new ArrayList<Plan.Item>();
        for (var subject : request.subjects()) {
            var intent = IntentId.mint(NOW, random);
            var said = request.description().describe(subject, request.filling(connection, NOW));
            for (var volume : subject.members()) {
                items.add(new Plan.Item(
                        new IntentKey(intent, volume.id()),
                        new SnapshotParameters(
                                volume.id(),
                                Carriers.describe(said.orThrow(), intent),
                                request.tagsFor(subject, volume),
                                request.target().resolve(volume),
                                set(request, subject))));
            }
        }
        return new Plan(RunId.mint(NOW, random), connection, request, items);
    }

    private static @Nullable SnapshotSet set(SnapshotRequest request, Subject subject) {
        return switch (subject) {
            case Subject.Single ignored -> null;
            case Subject.InstanceSet set ->
                new SnapshotSet(
                        set.instance().id(),
                        set.withoutBoot(),
                        set.excluded().stream().sorted().toList(),
                        request.copyTags(),
                        set.members().stream().map(Volume::id).toList());
        };
    }

    @Override
    public Plan replan(Plan earlier, SnapshotRequest request) {
        return plan(earlier.connection(), request);
    }

    @Override
    public CompletionStage<CheckReport> inspect(Plan plan) {
        inspections.incrementAndGet();
        var items = plan.items().stream()
                .map(item -> item.key().volume())
                .map(volume -> new CheckReport.Item(
                        volume, new Permission.NotAsked(), problems.getOrDefault(volume, List.of())))
                .toList();
        return CompletableFuture.completedFuture(new CheckReport(plan, NOW, items));
    }

    @Override
    public void cancelChecks(Plan plan) {
        calls.add("cancel checks");
    }

    @Override
    public CompletionStage<CheckReport> check(Plan plan, Consumer<CheckReport.Item> each) {
        calls.add("check " + plan.items().size());
        var items =
                plan.items().stream().map(item -> answer(item.key().volume())).toList();
        items.forEach(each);
        return CompletableFuture.completedFuture(new CheckReport(plan, NOW, items));
    }

    private CheckReport.Item answer(VolumeId volume) {
        return new CheckReport.Item(
                volume,
                permissions.getOrDefault(volume, new Permission.Allowed()),
                problems.getOrDefault(volume, List.of()));
    }

    @Override
    public CompletionStage<Checked<Run>> state(RunId run, Attestation.Statement statement) {
        calls.add("state " + statement.subject());
        var stated = Optional.ofNullable(runs.get(run))
                .map(known -> known.with(known.attestation().with(statement)));
        stated.ifPresent(this::put);
        return CompletableFuture.completedFuture(
                stated.map(Checked::valid).orElseGet(() -> Checked.invalid(Problem.red("run.unknown"))));
    }

    @Override
    public CompletionStage<Checked<Run>> take(Plan plan, Attestation attestation) {
        calls.add("take " + plan.items().size());
        if (!refusal.isEmpty()) {
            return CompletableFuture.completedFuture(new Checked.Invalid<>(refusal));
        }
        var request = plan.request();
        var intents = plan.items().stream()
                .map(item -> new Intent(item.key(), item.parameters(), new IntentState.Planned(), NOW, "", List.of()))
                .toList();
        var run = new Run(
                plan.run(),
                plan.connection(),
                NOW,
                request.description().text(),
                request.gate(),
                request.changeId(),
                intents,
                false,
                attestation);
        put(run);
        return CompletableFuture.completedFuture(Checked.valid(run));
    }

    /** Puts a run, or a newer picture of it, on the board. */
    public synchronized void put(Run run) {
        runs.put(run.id(), run);
        revision++;
        var board = board();
        listeners.forEach(listener -> listener.accept(board));
    }

    /** Says what concerns the work as a whole. */
    public synchronized void notice(Problem... said) {
        notices = List.of(said);
        revision++;
        var board = board();
        listeners.forEach(listener -> listener.accept(board));
    }

    /** The run that was begun last. */
    public synchronized Run newest() {
        return List.copyOf(runs.values()).getLast();
    }

    /** Changes where the snapshots of the newest run stand. */
    public void become(Function<Intent, IntentState> change) {
        Run run;
        synchronized (this) {
            run = List.copyOf(runs.values()).getLast();
        }
        var intents = run.intents().stream()
                .map(intent -> new Intent(
                        intent.key(), intent.parameters(), change.apply(intent), NOW, "req-7", intent.duplicates()))
                .toList();
        put(run.with(intents));
    }

    @Override
    public void lookAgain(RunId run) {
        calls.add("look");
    }

    @Override
    public void send(IntentKey intent) {
        calls.add("send " + intent.volume());
    }

    @Override
    public void drop(IntentKey intent) {
        calls.add("drop " + intent.volume());
    }

    @Override
    public void signedIn() {
        calls.add("signed in");
    }

    @Override
    public void cancel(RunId run) {
        calls.add("cancel");
    }

    @Override
    public synchronized Subscription subscribe(Consumer<Board> listener) {
        listeners.add(listener);
        listener.accept(board());
        return () -> listeners.remove(listener);
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public synchronized CompletionStage<List<Run>> history(int limit) {
        return CompletableFuture.completedFuture(
                List.copyOf(runs.values()).reversed().stream().limit(limit).toList());
    }

    @Override
    public RunHistory past() {
        return past;
    }

    @Override
    public Afterwards afterwards() {
        return afterwards;
    }

    @Override
    public CompletionStage<Checked<Map<VolumeId, List<Duration>>>> durations(
            Connection connection, List<VolumeId> volumes) {
        return CompletableFuture.completedFuture(Checked.valid(Map.copyOf(durations)));
    }

    synchronized List<Run> all() {
        return List.copyOf(runs.values()).reversed();
    }

    @Override
    public void close(Duration patience) {
        calls.add("close");
    }

    private Board board() {
        return new Board(revision, NOW, List.copyOf(runs.values()).reversed(), notices);
    }
}
