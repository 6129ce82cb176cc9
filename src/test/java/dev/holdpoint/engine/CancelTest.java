package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.SystemClock;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.RunId;
import dev.holdpoint.proof.Mutant;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person calls a run off while its request is on the wire. */
class CancelTest {
    @TempDir
    Path directory;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch onTheWire = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Test
    void whatIsOnTheWireIsNotInterruptedAndItsAnswerCounts() throws Exception {
        assertThat(cancelled(SnapshotEngine::cancel)).isTrue();
        assertThat(interrupted).isFalse();
    }

    @Mutant
    void interruptingOnCancelIsNoticed() throws Exception {
        cancelled((engine, run) -> {
            engine.cancel(run);
            calls.shutdownNow();
            answered.await(10, TimeUnit.SECONDS);
        });
        assertThat(interrupted).isTrue();
    }

    private interface Cancelling {
        void cancel(RunningEngine engine, RunId run) throws InterruptedException;
    }

    /** Whether EC2's answer came through and the snapshot was captured. */
    private boolean cancelled(Cancelling how) throws Exception {
        var file = directory.resolve("journal.db");
        var journal = SqliteJournal.open(file, InstantSource.system()).journal();
        var ec2 = new FileEc2(directory, InstantSource.system(), () -> Fault.NONE, this::holdTheAnswer);
        var policy = EnginePolicy.standard();
        try (var engine =
                RunningEngine.open(journal, ec2, new SystemClock(), this::start, policy, new SplittableRandom(1))) {
            var captured = new CompletableFuture<Board>();
            var unused = engine.subscribe(board -> {
                if (!board.runs().isEmpty() && !board.open()) {
                    captured.complete(board);
                }
            });
            var run = get(engine.take(engine.plan(Rig.HERE, Rig.request(List.of(Rig.volume(1)))), Attestation.NONE));
            assertThat(onTheWire.await(20, TimeUnit.SECONDS)).isTrue();
            how.cancel(engine, run.orThrow().id());
            // What is asked after the cancelling is answered after it.
            var other = engine.take(engine.plan(Rig.HERE, Rig.request(List.of(Rig.volume(1)))), Attestation.NONE);
            var ignored = get(other);
            answered.countDown();
            return !interrupted.get() && !get(captured).runs().isEmpty();
        }
    }

    private void start(Runnable call) {
        if (!calls.isShutdown()) {
            calls.execute(call);
        }
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private void holdTheAnswer(String point) {
        if (!point.equals("create after")) {
            return;
        }
        onTheWire.countDown();
        try {
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ignored) {
            interrupted.set(true);
            answered.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
