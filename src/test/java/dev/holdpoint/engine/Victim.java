package dev.holdpoint.engine;

import dev.holdpoint.SystemClock;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
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
import java.util.function.Consumer;

/**
 * A process that takes one snapshot and dies at a named point without a word, as under a power switch: no hook runs, no
 * buffer is flushed, no file is closed.
 */
final class Victim {
    /** The exit code of a death as planned. */
    static final int DIED = 99;

    private Victim() {}

    /** Arguments: the directory, and the point at which to die. */
    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[0]);
        Consumer<String> point = at -> {
            if (at.equals(args[1])) {
                Runtime.getRuntime().halt(DIED);
            }
        };
        var journal = SqliteJournal.open(directory.resolve("journal.db"), InstantSource.system())
                .journal();
        try (var engine = open(new PointedJournal(journal, point), new FileEc2(directory.resolve("ec2"), point))) {
            var completed = new CountDownLatch(1);
            var unused = engine.subscribe(board -> {
                if (!board.runs().isEmpty() && !board.open()) {
                    completed.countDown();
                }
            });
            engine.take(engine.plan(Rig.HERE, Rig.request(List.of(Rig.volume(1)))))
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            completed.await(20, TimeUnit.SECONDS);
        }
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
