package dev.holdpoint.engine;

import dev.holdpoint.SystemClock;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A process that takes snapshots and dies without a word, as under a power switch: no hook runs, no buffer is flushed,
 * no file is closed. It dies at a named point, or goes on until it is killed.
 */
final class Victim {
    /** The exit code of a death as planned. */
    static final int DIED = 99;
    /** Instead of a point: go on until killed. */
    static final String NOWHERE = "nowhere";

    /** What it says first, and after each run that was begun. */
    static final String ALIVE = "alive";

    static final String BEGUN = "begun";

    private static final int RUNS = 25;
    private static final int OF_A_RUN = 3;

    private Victim() {}

    /**
     * Arguments: the directory, the point at which to die, how many volumes to take before the outcome is awaited, and
     * the faults that requests to create meet in turn.
     */
    public static void main(String[] args) throws Exception {
        System.out.println(ALIVE);
        var directory = Path.of(args[0]);
        System.setProperty("org.sqlite.tmpdir", directory.toString());
        System.setProperty("holdpoint.logs", directory.toString());
        Consumer<String> point = at -> {
            if (at.equals(args[1])) {
                Runtime.getRuntime().halt(DIED);
            }
        };
        var journal = SqliteJournal.open(directory.resolve("journal.db"), InstantSource.system())
                .journal();
        var met = new AtomicInteger();
        var ec2 = new FileEc2(
                directory,
                InstantSource.system(),
                () -> Fault.valueOf(args[3 + met.getAndIncrement() % (args.length - 3)]),
                point);
        try (var engine = open(new PointedJournal(journal, point), ec2)) {
            int volumes = Integer.parseInt(args[2]);
            for (int run = 0; run < (args[1].equals(NOWHERE) ? RUNS : 1); run++) {
                take(engine, run * OF_A_RUN + 1, volumes);
                System.out.println(BEGUN);
            }
            // Death comes from inside or outside; a life that it misses ends here, and the test fails.
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        }
    }

    private static void take(RunningEngine engine, int first, int volumes) throws Exception {
        var numbers = IntStream.range(first, first + volumes).toArray();
        // Three volumes are an instance's set, every other time.
        var request = volumes == OF_A_RUN && first / OF_A_RUN % 2 == 0
                ? Rig.mixed(List.of(Rig.set(numbers)))
                : Rig.request(IntStream.of(numbers).mapToObj(Rig::volume).toList());
        engine.take(engine.plan(Rig.HERE, request), Attestation.NONE)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    static RunningEngine open(Journal journal, FileEc2 ec2) throws JournalException {
        return RunningEngine.open(
                journal,
                ec2,
                new SystemClock(),
                Executors.newVirtualThreadPerTaskExecutor(),
                EnginePolicy.standard(),
                new SplittableRandom(System.nanoTime()));
    }

    /** A journal that tells where it is: before and after each commit, by the state that is being written. */
    private static final class PointedJournal extends PlainJournal {
        private final Consumer<String> point;

        PointedJournal(Journal genuine, Consumer<String> point) {
            super(genuine);
            this.point = point;
        }

        @Override
        public void begin(Run run) throws JournalException {
            point.accept("begin before");
            super.begin(run);
            point.accept("begin after");
        }

        @Override
        public void record(RunId run, List<Intent> changed) throws JournalException {
            var state = name(changed.getFirst().state());
            point.accept(state + " before");
            super.record(run, changed);
            point.accept(state + " after");
        }

        private static String name(IntentState state) {
            return state.getClass().getSimpleName();
        }
    }
}
