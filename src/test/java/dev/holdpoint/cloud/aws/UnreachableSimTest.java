package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that come before the first byte of a request: nothing was executed, for certain. */
class UnreachableSimTest {
    @TempDir
    Path directory;

    private Duration connect = Duration.ofSeconds(10);
    private SharedConfig config = SharedConfig.of(Map.of(), Path.of("nowhere"));

    @BeforeEach
    void keys() throws IOException {
        Files.writeString(directory.resolve("credentials"), """
                [ops]
                aws_access_key_id = AKIATEST
                aws_secret_access_key = secret
                """);
        config = new SharedConfig(directory.resolve("config"), directory.resolve("credentials"), Map.of());
    }

    @Test
    void aHostThatHasNoAddressCannotHaveHeardAnything() {
        assertThat(create("https://ec2.holdpoint.invalid")).isEqualTo("UNREACHABLE dns");
    }

    @Test
    void aHostThatDoesNotGetAsFarAsTheTlsHandshakeHasHeardNothing() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            connect = Duration.ofMillis(300);
            assertThat(create("https://127.0.0.1:" + silent.getLocalPort())).isEqualTo("UNREACHABLE connect-timeout");
        }
    }

    @Test
    void aHostThatNobodyVouchesForHasHeardNothing() throws Exception {
        try (var tls = new SelfSigned(directory)) {
            assertThat(create("https://127.0.0.1:" + tls.port())).isEqualTo("UNREACHABLE tls-untrusted");
        }
    }

    @Test
    void aProfileWithoutKeysCannotHaveSentAnything() {
        assertThat(create("https://127.0.0.1:9", "other")).isEqualTo("CREDENTIALS profile-unknown");
    }

    private String create(String endpoint) {
        return create(endpoint, "ops");
    }

    private String create(String endpoint, String profile) {
        var place = new Connection("aws", new AccountId("111122223333"), "eu-west-1", endpoint, profile, "");
        try (var clients = Confirmed.clients(
                config,
                new DemoAccess(() -> java.net.URI.create("http://127.0.0.1"), "", ""),
                () -> Wire.NOW,
                new HttpClients(connect, Duration.ofSeconds(10)))) {
            var outcome = new AwsCloudProvider(clients, () -> Wire.NOW)
                    .snapshots(place)
                    .createSnapshot(Wire.PARAMETERS, Wire.NOW);
            assertThat(outcome).isInstanceOf(NotExecuted.class);
            return told(((NotExecuted) outcome).failure());
        }
    }

    private static String told(CloudFailure failure) {
        assertThat(failure.occurrence()).isEqualTo(Occurrence.CERTAINLY_NOT);
        assertThat(failure.kind()).isIn(Kind.UNREACHABLE, Kind.CREDENTIALS);
        return failure.kind() + " " + failure.code();
    }
}
