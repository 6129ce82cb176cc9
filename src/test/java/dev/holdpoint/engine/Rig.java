package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SampleRequest;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The engine's real loop with the clock in the test's hand: nothing happens but what the test lets happen, and no time
 * passes but what it lets pass.
 */
final class Rig {
    static final Connection HERE = new Connection(
            "aws",
            new AccountId("000000000000"),
            "eu-west-1",
            "",
            "ops",
            "arn:aws:sts::000000000000:assumed-role/Ops/jdoe");

    final VirtualTime time;
    final FakeEc2 ec2;
    final CloudProvider clouds;
    final Journal journal;
    final EnginePolicy policy;
    private final long seed;
    private EngineLoop loop;
    private RunningEngine engine;
    private Board board = Board.EMPTY;

    /** A rig with everything as it should be. */
    Rig() {
        this(new VirtualTime());
    }

    Rig(VirtualTime time) {
        this(time, new MemoryJournal());
    }

    Rig(VirtualTime time, Journal journal) {
        this(time, new FakeEc2(time), journal);
    }

    private Rig(VirtualTime time, FakeEc2 ec2, Journal journal) {
        this(time, ec2, ec2, journal, EnginePolicy.standard(), 1);
    }

    /** A rig of chosen parts. */
    Rig(VirtualTime time, FakeEc2 ec2, CloudProvider clouds, Journal journal, EnginePolicy policy, long seed) {
        this.time = time;
        this.ec2 = ec2;
        this.clouds = clouds;
        this.journal = journal;
        this.policy = policy;
        this.seed = seed;
        this.loop = newLoop();
        this.engine = newEngine();
    }

    private EngineLoop newLoop() {
        return new EngineLoop(
                journal,
                clouds,
                time,
                time,
                policy,
                new SplittableRandom(seed * 31 + time.elapsed().toNanos()));
    }

    private RunningEngine newEngine() {
        try {
            loop.recover();
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
        var fresh = new RunningEngine(loop, time, new SplittableRandom(seed + 7), Thread.currentThread());
        var unused = fresh.subscribe(seen -> board = seen);
        return fresh;
    }

    /** The process dies and is started again: all that was in memory is gone, what was on the wire goes on. */
    void restart() {
        loop = newLoop();
        engine = newEngine();
    }

    RunningEngine engine() {
        return engine;
    }

    EngineLoop loop() {
        return loop;
    }

    Board board() {
        return board;
    }

    /** Lets this much true time pass. */
    void pass(Duration span) {
        until(() -> false, span);
    }

    /** Lets time pass until {@code condition} holds, at most {@code limit}; whether it holds. */
    boolean until(BooleanSupplier condition, Duration limit) {
        var end = time.elapsed().plus(limit);
        loop.turn();
        while (!condition.getAsBoolean() && time.elapsed().compareTo(end) < 0) {
            var wake = loop.nextWake().map(time::whenUp).orElse(end);
            // A wake that is due already still costs the least time there is, as a real turn would.
            var soonest = time.elapsed().plusNanos(1_000);
            var then = time.next(wake.compareTo(end) < 0 ? wake : end);
            time.advanceTo(then.compareTo(soonest) < 0 ? soonest : then);
            loop.turn();
        }
        return condition.getAsBoolean();
    }

    /** What a stage came to, within a minute. */
    <T> T get(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        until(future::isDone, Duration.ofMinutes(30));
        return future.getNow(null);
    }

    static VolumeId volumeId(int number) {
        return new VolumeId("vol-%08x".formatted(number));
    }

    static Volume volume(int number) {
        return new Volume(
                volumeId(number),
                "in-use",
                8,
                "gp3",
                "eu-west-1a",
                null,
                true,
                false,
                VirtualTime.START,
                List.of(),
                List.of());
    }

    static SnapshotRequest request(List<Volume> volumes) {
        return SampleRequest.of(volumes);
    }

    static final Instance HOST = new Instance("i-0a1", "web-1", "running", "/dev/xvda", "", false);

    /** A volume that is attached to {@link #HOST}; number 1 is its root. */
    static Volume attached(int number) {
        var device = number == 1 ? HOST.rootDevice() : "/dev/sd" + number;
        var loose = volume(number);
        return new Volume(
                loose.id(),
                loose.state(),
                loose.sizeGib(),
                loose.type(),
                loose.zone(),
                null,
                true,
                false,
                loose.createdAt(),
                List.of(new Attachment(HOST.id(), device, "attached")),
                List.of());
    }

    static Subject.InstanceSet set(int... volumes) {
        return new Subject.InstanceSet(
                HOST, IntStream.of(volumes).mapToObj(Rig::attached).toList(), false, Set.of());
    }

    static SnapshotRequest mixed(List<Subject> subjects) {
        return new SnapshotRequest(
                subjects,
                new DescriptionTemplate("kernel patch"),
                TagSet.EMPTY,
                false,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
    }

    /** Takes these volumes as one set, which must be accepted. */
    RunId takeSet(int... volumes) {
        return get(engine.take(engine.plan(HERE, mixed(List.of(set(volumes)))), Attestation.NONE))
                .orThrow()
                .id();
    }

    Plan plan(int... volumes) {
        return engine.plan(
                HERE, request(IntStream.of(volumes).mapToObj(Rig::volume).toList()));
    }

    /** Takes snapshots of these volumes, which must be accepted. */
    RunId take(int... volumes) {
        return tryTake(volumes).orThrow().id();
    }

    Checked<Run> tryTake(int... volumes) {
        return get(engine.take(plan(volumes), Attestation.NONE));
    }

    Run run(RunId id) {
        return board.runs().stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The only intent of a run. */
    Intent only(RunId id) {
        var intents = run(id).intents();
        if (intents.size() != 1) {
            throw new IllegalStateException("more than one");
        }
        return intents.getFirst();
    }

    boolean is(RunId id, Class<? extends IntentState> state) {
        return board.runs().stream()
                .filter(run -> run.id().equals(id))
                .flatMap(run -> run.intents().stream())
                .allMatch(intent -> state.isInstance(intent.state()));
    }

    /** Lets time pass until all intents of a run are in this state. */
    boolean becomes(RunId id, Class<? extends IntentState> state, Duration limit) {
        return until(() -> is(id, state), limit);
    }
}
