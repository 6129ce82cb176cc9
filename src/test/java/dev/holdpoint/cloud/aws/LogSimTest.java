package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import dev.holdpoint.LogSetup;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the shipped logging configuration writes at its most verbose, while real requests fail and succeed. */
class LogSimTest {
    private static final String KEY = "AKIACANARYKEY0000001";
    private static final String SECRET = "canary/secret/9f8e7d6c5b4a";
    private static final String TOKEN = "canary-session-token-1a2b3c4d";
    private static final String LOGS = "holdpoint.logs";
    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String ENCODED = "canaryEncodedAuthorizationMessage";

    @TempDir
    Path directory;

    private final PrintStream console = System.err;
    private final String logs = System.getProperty(LOGS, "target/logs");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void logAtTheMostVerbose() throws Exception {
        Files.writeString(directory.resolve("credentials"), """
                [ops]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                aws_session_token = %s
                """.formatted(KEY, SECRET, TOKEN));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setProperty(LOGS, directory.toString());
        System.setProperty("holdpoint.log.level", "TRACE");
        System.clearProperty(CONFIGURATION);
        new LogSetup().configure(fresh());
    }

    @AfterEach
    void logAsBefore() throws Exception {
        System.setProperty(LOGS, logs);
        System.clearProperty("holdpoint.log.level");
        System.setProperty(CONFIGURATION, "logback-test.xml");
        System.setErr(console);
        // What the tests before this one logged stays there.
        System.setProperty("holdpoint.logs.append", "true");
        var configurator = new JoranConfigurator();
        configurator.setContext(fresh());
        configurator.doConfigure(Objects.requireNonNull(LogSimTest.class.getResource("/logback-test.xml")));
    }

    @Test
    void noSecretIsEverWrittenAndEveryCallIsOneLine() throws Exception {
        try (var server = new ScriptedServer();
                var clients = clients()) {
            var place = new Connection(
                    "aws",
                    new AccountId("111122223333"),
                    "eu-west-1",
                    server.uri().toString(),
                    "ops",
                    "");
            var cloud = new AwsCloudProvider(clients, () -> Wire.NOW).snapshots(place);
            server.answers(Replies.xml(Replies.created("snap-0fedcba9876543210", Wire.VOLUME.value())));
            cloud.createSnapshot(Wire.PARAMETERS, Wire.NOW);
            server.answers(denied());
            logged(cloud.createSnapshot(Wire.PARAMETERS, Wire.NOW).toString());
            try {
                cloud.callerArn();
            } catch (CloudException e) {
                LOG.warn("The identity could not be asked for", e);
            }
            server.answers(Replies.reset());
            cloud.dryRun(Wire.PARAMETERS);
            assertThat(server.received().getFirst().header("X-Amz-Security-Token"))
                    .isEqualTo(TOKEN);
        }
        var log = Files.readString(directory.resolve("holdpoint.log"));

        assertThat(log + printed.toString(StandardCharsets.UTF_8))
                .doesNotContain(KEY, SECRET, TOKEN, ENCODED, "AWS4-HMAC-SHA256", "before patching");
        assertThat(log)
                .contains("RequestLog: CreateSnapshot eu-west-1 200 0 ms " + Replies.REQUEST_ID)
                .contains("RequestLog: CreateSnapshot eu-west-1 UnauthorizedOperation 0 ms " + Replies.REQUEST_ID)
                .contains("RequestLog: CreateSnapshot eu-west-1 connection-lost 0 ms");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("WARN LogSimTest")
                .doesNotContain("INFO");
    }

    @Test
    void whatCouldForgeALineOrHideTextIsShownAsAMark() throws Exception {
        LOG.info("tag {}", "a\nINFO forged\u001b[2J\u202etxt");

        assertThat(Files.readString(directory.resolve("holdpoint.log")))
                .contains("tag a\uFFFDINFO forged\uFFFD[2J\uFFFDtxt\n");
    }

    @Test
    void theLoggersThatPrintHeadersAndBodiesCannotBeReachedByTheSwitch() {
        assertThat(List.of(
                        "software.amazon.awssdk.request",
                        "software.amazon.awssdk.auth.signer",
                        "software.amazon.awssdk.http.auth.aws",
                        "org.apache.hc.client5.http.wire",
                        "org.apache.hc.client5.http.headers",
                        "org.apache.http.wire"))
                .noneMatch(name -> LoggerFactory.getLogger(name).isInfoEnabled());
        assertThat(LOG.isTraceEnabled()).isTrue();
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogSimTest.class);

    /** Somebody may yet log what EC2 said. */
    private static void logged(String outcome) {
        LOG.info("{}", outcome);
    }

    private AwsClients clients() {
        return Confirmed.clients(
                new SharedConfig(directory.resolve("config"), directory.resolve("credentials"), Map.of()),
                new DemoAccess(() -> java.net.URI.create("http://127.0.0.1"), "", ""),
                () -> Wire.NOW,
                new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    private static ScriptedServer.Behaviour denied() {
        return Replies.error(
                403,
                "UnauthorizedOperation",
                "You are not authorized to perform this operation. Encoded authorization failure message: " + ENCODED);
    }

    private static LoggerContext fresh() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        return context;
    }
}
