package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SampleRequest;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Verdict.Answer;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal that is read before there is a connection. */
@Tag("slow")
class RememberedSimTest {
    @TempDir
    Path directory;

    private final List<Problem> told = new CopyOnWriteArrayList<>();

    @Test
    void whatAnEarlierJournalKnewIsReadBackAtTheFirstConnectionThoughTheJournalWasOpenedBefore() throws Exception {
        try (var ec2 = SimulatedEc2.start(SimOptions.usual().withSnapshotTime(Duration.ofSeconds(1)))) {
            var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
            var choice = new ConnectionChoice("ops", "eu-west-1", ec2.endpoint().toString());
            take(home, choice);

            try (var wiring = wiring("another", home)) {
                var desk = wiring.desk();
                var engine = value(desk.engines().remembered()).orThrow();
                assertThat(value(engine.history(10))).as("a fresh journal").isEmpty();

                var connected = value(desk.engines().engineFor(connect(desk, choice)));

                assertThat(connected.orThrow()).as("one engine a journal").isSameAs(engine);
                var run = await(engine, board -> !board.runs().isEmpty()).runs().getFirst();
                assertThat(run.reconstructed()).isTrue();
                assertThat(run.connection().region()).isEqualTo("eu-west-1");
            }
            assertThat(told).isEmpty();
        }
    }

    private void take(Path home, ConnectionChoice choice) throws Exception {
        try (var wiring = wiring("first", home)) {
            var desk = wiring.desk();
            var connection = connect(desk, choice);
            var engine = value(desk.engines().engineFor(connection)).orThrow();
            var run = value(engine.take(engine.plan(connection, request()), Attestation.NONE))
                    .orThrow();
            var unused = await(
                    engine,
                    board -> board.runs().stream()
                            .filter(one -> one.id().equals(run.id()))
                            .map(Run::verdict)
                            .anyMatch(verdict -> verdict.answer() == Answer.SAFE));
        }
    }

    private Wiring wiring(String data, Path home) {
        return new Wiring(new AppPaths(directory.resolve(data)), Map.of(), home, told::add);
    }

    private static Connection connect(Desk desk, ConnectionChoice choice) throws Exception {
        assertThat(value(desk.network().confirm(choice.profile(), List.of(choice.endpoint()), false))
                        .problems())
                .isEmpty();
        return value(desk.accounts().connect(choice)).orThrow();
    }

    private static SnapshotRequest request() {
        var volume = new Volume(
                new VolumeId("vol-0ddb0da7a0000b001"),
                "in-use",
                800,
                "io2",
                "eu-west-1a",
                null,
                true,
                false,
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(),
                List.of());
        return SampleRequest.of(List.of(volume));
    }

    private static Board await(SnapshotEngine engine, Predicate<Board> condition) throws Exception {
        var seen = new CompletableFuture<Board>();
        try (var ignored = engine.subscribe(board -> {
            if (condition.test(board)) {
                seen.complete(board);
            }
        })) {
            return seen.get(30, TimeUnit.SECONDS);
        }
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
