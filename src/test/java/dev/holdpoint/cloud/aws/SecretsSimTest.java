package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.SystemClock;
import dev.holdpoint.engine.RunningEngine;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.SampleRequest;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Volume;
import dev.holdpoint.proof.Canary;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I11: what the journal keeps of a run, of which EC2 said more than anybody should read. */
class SecretsSimTest {
    private static final String KEY = "AKIACANARYKEY0000002";
    private static final String SECRET = "canary/secret/of/the/journal";
    private static final String TOKEN = "canary-session-token-of-the-journal";
    private static final String ENCODED = "canaryEncodedMessageOfTheJournal";
    private static final String ARN = "arn:aws:iam::111122223333:user/jo";

    @TempDir
    Path directory;

    @Test
    void theJournalOfADeniedRunHoldsNoSecret() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        try (var server = new ScriptedServer().answers(SecretsSimTest::answer);
                var clients = clients()) {
            var place = new Connection(
                    "aws",
                    new AccountId("111122223333"),
                    "eu-west-1",
                    server.uri().toString(),
                    "ops",
                    ARN);
            var journal = SqliteJournal.open(data.resolve("journal.db"), InstantSource.system())
                    .journal();
            try (var engine = RunningEngine.open(
                    journal,
                    new AwsCloudProvider(clients, new SystemClock()),
                    new SystemClock(),
                    Executors.newVirtualThreadPerTaskExecutor(),
                    EnginePolicy.standard(),
                    new SplittableRandom(1))) {
                var ended = new CompletableFuture<Board>();
                var unused = engine.subscribe(board -> {
                    if (!board.runs().isEmpty() && !board.open()) {
                        ended.complete(board);
                    }
                });
                var begun = engine.take(engine.plan(place, request()), Attestation.NONE);
                assertThat(begun.toCompletableFuture().get(20, TimeUnit.SECONDS).problems())
                        .isEmpty();
                assertThat(ended.get(20, TimeUnit.SECONDS).runs()).hasSize(1);
                assertThat(new Canary(List.of("UnauthorizedOperation")).in(data))
                        .as("what was said is there")
                        .isNotEmpty();
                assertThat(new Canary(List.of(KEY, SECRET, TOKEN, ENCODED)).in(data))
                        .isEmpty();
            }
            assertThat(server.received().getLast().header("X-Amz-Security-Token"))
                    .isEqualTo(TOKEN);
        }
    }

    private static boolean answer(ScriptedServer.Received request, Socket socket) throws IOException {
        var said = request.action().equals("GetCallerIdentity")
                ? Replies.xml(Replies.identity("111122223333", ARN))
                : Replies.error(
                        403,
                        "UnauthorizedOperation",
                        "You are not authorized to perform this operation. Encoded authorization failure message: "
                                + ENCODED);
        return said.answer(request, socket);
    }

    private static SnapshotRequest request() {
        var volume = new Volume(
                Wire.VOLUME, "in-use", 8, "gp3", "eu-west-1a", null, true, false, Wire.NOW, List.of(), List.of());
        return SampleRequest.of(List.of(volume));
    }

    private AwsClients clients() throws IOException {
        Files.writeString(directory.resolve("credentials"), """
                [ops]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                aws_session_token = %s
                """.formatted(KEY, SECRET, TOKEN));
        return Confirmed.clients(
                new SharedConfig(directory.resolve("config"), directory.resolve("credentials"), Map.of()),
                new DemoAccess(() -> URI.create("http://127.0.0.1"), "", ""),
                new SystemClock(),
                new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }
}
