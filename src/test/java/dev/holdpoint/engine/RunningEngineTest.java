package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.proof.FileWitness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine on its own thread, with real clocks and a journal on the disk. */
class RunningEngineTest {
    @TempDir
    Path directory;

    private RunningEngine open(Consumer<String> point) throws Exception {
        var journal = SqliteJournal.open(file(), InstantSource.system()).journal();
        return Victim.open(journal, new FileEc2(directory, InstantSource.system(), () -> Fault.NONE, point));
    }

    private Path file() {
        return directory.resolve("journal.db");
    }

    private static Board when(SnapshotEngine engine, Predicate<Board> condition) throws Exception {
        var seen = new CompletableFuture<Board>();
        var subscription = engine.subscribe(board -> {
            if (condition.test(board)) {
                seen.complete(board);
            }
        });
        var board = seen.get(20, TimeUnit.SECONDS);
        subscription.close();
        return board;
    }

    private static void take(SnapshotEngine engine) throws Exception {
        var plan = engine.plan(Rig.HERE, Rig.request(List.of(Rig.volume(1))));
        var run = engine.take(plan, Attestation.NONE).toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(run.problems()).isEmpty();
    }

    @Test
    void aRunGoesToItsEndAndIsInTheHistoryOfTheNextStart() throws Exception {
        try (var engine = open(ignored -> {})) {
            take(engine);
            assertThat(when(engine, board -> !board.runs().isEmpty() && !board.open())
                            .runs())
                    .hasSize(1);
        }
        try (var engine = open(ignored -> {})) {
            var history = engine.history(10).toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(history).hasSize(1);
            assertThat(history.getFirst().intents().getFirst().state()).isInstanceOf(IntentState.Completed.class);
            assertThat(when(engine, board -> true).runs()).isEqualTo(history);
        }
    }

    @Test
    void closingWaitsForTheAnswerOfWhatIsOnTheWire() throws Exception {
        var onTheWire = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var engine = open(point -> {
            if (point.equals("create after")) {
                onTheWire.countDown();
                hold(closing);
            }
        });
        take(engine);
        assertThat(onTheWire.await(20, TimeUnit.SECONDS)).isTrue();
        var closed = CompletableFuture.runAsync(() -> engine.close(Duration.ofSeconds(20)));
        // A closing engine refuses the next run: only then is the answer let through.
        var refused = engine.take(engine.plan(Rig.HERE, Rig.request(List.of(Rig.volume(2)))), Attestation.NONE);
        refused.toCompletableFuture().get(20, TimeUnit.SECONDS);
        closing.countDown();
        closed.get(20, TimeUnit.SECONDS);
        assertThat(new FileWitness(file())
                        .rows().stream().filter(row -> row.volume().equals("vol-00000001")))
                .extracting("state")
                .isSubsetOf("CAPTURED", "COMPLETED");
    }

    @Test
    void closingGivesUpAfterItsPatienceAndTheNextStartFindsTheSnapshot() throws Exception {
        var release = new CountDownLatch(1);
        var onTheWire = new CountDownLatch(1);
        var engine = open(point -> {
            if (point.equals("create after")) {
                onTheWire.countDown();
                hold(release);
            }
        });
        take(engine);
        assertThat(onTheWire.await(20, TimeUnit.SECONDS)).isTrue();
        var began = Instant.now();
        engine.close(Duration.ofMillis(200));
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(new FileWitness(file()).rows()).extracting("state").containsExactly("DISPATCHED");
        release.countDown();
        try (var next = open(ignored -> {})) {
            assertThat(when(next, board -> !board.open())
                            .runs()
                            .getFirst()
                            .intents()
                            .getFirst()
                            .state())
                    .isInstanceOf(IntentState.Completed.class);
        }
        assertThat(new FileEc2(directory, InstantSource.system()).snapshots()).hasSize(1);
    }

    @Test
    void aClosingEngineTakesNothingMore() throws Exception {
        var rig = new Rig();
        rig.loop().wind();
        assertThat(rig.tryTake(1).problems()).containsExactly(Problem.red("engine.closing"));
    }

    private static void hold(CountDownLatch until) {
        try {
            assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
