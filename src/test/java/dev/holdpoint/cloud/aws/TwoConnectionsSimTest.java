package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.SystemClock;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.engine.RunningEngine;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SampleRequest;
import dev.holdpoint.model.Verdict.Answer;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two connections of one program, with a run each, at two simulated EC2s over their sockets. */
@Tag("slow")
class TwoConnectionsSimTest {
    @TempDir
    Path directory;

    private SimulatedEc2 ireland;
    private SimulatedEc2 virginia;
    private AwsClients clients;
    private RunningEngine engine;
    private final Watch watch = new Watch();

    @BeforeEach
    void start() throws Exception {
        ireland = SimulatedEc2.start(SimOptions.usual().withSnapshotTime(Duration.ofSeconds(1)));
        virginia =
                SimulatedEc2.start(SimOptions.usual().withRegion("us-east-1").withSnapshotTime(Duration.ofSeconds(1)));
        var night = ireland.account().identities().named("session");
        Files.writeString(directory.resolve("credentials"), """
                [night]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                aws_session_token = %s
                [ops]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(
                        night.accessKeyId(),
                        night.secretAccessKey(),
                        SimIdentity.SESSION_TOKEN,
                        SimIdentity.ADMIN_ACCESS_KEY_ID,
                        SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        clients = Confirmed.clients(
                new SharedConfig(directory.resolve("config"), directory.resolve("credentials"), Map.of()),
                new DemoAccess(() -> URI.create("http://127.0.0.1"), "", ""),
                new SystemClock(),
                new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        engine = RunningEngine.open(
                SqliteJournal.open(directory.resolve("journal.db"), InstantSource.system())
                        .journal(),
                new AwsCloudProvider(clients, new SystemClock()),
                new SystemClock(),
                Executors.newVirtualThreadPerTaskExecutor(),
                EnginePolicy.standard(),
                new SplittableRandom(1));
        var unused = engine.subscribe(watch::see);
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        clients.close();
        ireland.close();
        virginia.close();
    }

    @Test
    void eachRunGoesOnAtItsOwnAccountRegionAndEndpointBesideTheOther() throws Exception {
        var here = open("night", "eu-west-1", ireland);
        var there = open("ops", "us-east-1", virginia);
        var first = take(plan(here));
        var second = take(plan(there));

        watch.await(board -> board.runs().size() == 2
                && board.runs().stream().allMatch(run -> run.verdict().answer() == Answer.SAFE));

        assertThat(watch.run(first).connection()).isEqualTo(here);
        assertThat(watch.run(second).connection()).isEqualTo(there);
        assertThat(taken(ireland)).isEqualTo(1);
        assertThat(taken(virginia)).isEqualTo(1);
        assertThat(remembered()).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void whereTheLoginOfOneEndsTheOtherGoesOnAndTheNoticeNamesWhoseItIs() throws Exception {
        var here = open("night", "eu-west-1", ireland);
        var there = open("ops", "us-east-1", virginia);
        var planned = plan(here);
        ireland.account().identities().expireSessions();
        var first = take(planned);
        var second = take(plan(there));

        watch.await(board -> board.runs().size() == 2
                && watch.run(second).verdict().answer() == Answer.SAFE
                && watch.run(first).intents().stream().allMatch(intent -> intent.state() instanceof Waiting)
                && !board.notices().isEmpty());

        assertThat(watch.board().notices()).extracting(Problem::key).containsExactly("credentials.expired");
        assertThat(watch.board().notices().getFirst().arguments()).startsWith("night");
        assertThat(taken(ireland)).isZero();
        ireland.account().identities().renewSessions(Duration.ofHours(1));
        engine.signedIn();
        watch.await(board -> watch.run(first).verdict().answer() == Answer.SAFE);
        assertThat(taken(ireland)).isEqualTo(1);
    }

    private Connection open(String profile, String region, SimulatedEc2 at) throws CloudException {
        return new AwsConnections(clients)
                .open(new ConnectionChoice(profile, region, at.endpoint().toString()));
    }

    private Plan plan(Connection at) throws CloudException {
        var volumes = new AwsCloudProvider(clients, new SystemClock())
                .snapshots(at)
                .volumes(List.of(new VolumeId("vol-0ddb0da7a0000b001")));
        return engine.plan(at, SampleRequest.of(volumes));
    }

    private RunId take(Plan plan) throws Exception {
        return engine.take(plan, Attestation.NONE)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .orThrow()
                .id();
    }

    private static long taken(SimulatedEc2 at) {
        return at.requests().stream()
                .filter(request -> request.action().equals("CreateSnapshot") && request.effect())
                .count();
    }

    private List<Connection> remembered() throws Exception {
        return engine.history(10).toCompletableFuture().get(20, TimeUnit.SECONDS).stream()
                .map(Run::connection)
                .toList();
    }

    /** The boards as they come. */
    private static final class Watch {
        private final List<Hope> hopes = new CopyOnWriteArrayList<>();
        private volatile Board board = Board.EMPTY;

        private record Hope(Predicate<Board> condition, CompletableFuture<Board> fulfilled) {}

        void see(Board newer) {
            board = newer;
            hopes.stream()
                    .filter(hope -> hope.condition().test(newer))
                    .forEach(hope -> hope.fulfilled().complete(newer));
        }

        Board board() {
            return board;
        }

        Run run(RunId id) {
            return board.runs().stream()
                    .filter(run -> run.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        void await(Predicate<Board> condition) throws Exception {
            var hope = new Hope(condition, new CompletableFuture<>());
            hopes.add(hope);
            see(board);
            assertThat(hope.fulfilled().get(30, TimeUnit.SECONDS)).isNotNull();
            hopes.remove(hope);
        }
    }
}
