package dev.holdpoint.cloud.aws;

import dev.holdpoint.account.ConnectionTest;
import dev.holdpoint.account.Network;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.cloud.SignInSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2ServiceClientConfiguration;
import software.amazon.awssdk.services.ec2.auth.scheme.Ec2AuthSchemeProvider;
import software.amazon.awssdk.services.sts.StsServiceClientConfiguration;
import software.amazon.awssdk.services.sts.auth.scheme.StsAuthSchemeProvider;

/**
 * The program's own clients, real SDK and real HTTP, in time that a test makes: no real second passes between two
 * attempts, and what only reads is signed with EC2's date, as the SDK would after its correction of a wrong clock.
 */
public final class VirtualClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final AwsClients clients;
    private final InstantSource wall;

    /**
     * Clients for the profiles of a credentials file.
     *
     * @param wall the clock of the machine that they run on
     * @param ec2 the clock of EC2
     * @param read after which an answer counts as lost, in real time
     */
    public VirtualClients(Path credentials, InstantSource wall, InstantSource ec2, Duration read) {
        this.wall = wall;
        this.clients = new AwsClients(
                new SharedConfig(credentials.resolveSibling("no-config"), credentials, Map.of()),
                new DemoAccess(() -> URI.create("http://127.0.0.1:9"), "none", "none"),
                wall,
                new AwsClients.Surroundings(
                        new HttpClients(CONNECT, read),
                        VirtualClients::atOnce,
                        List.of(datedBy(ec2)),
                        Confirmed.REACH));
    }

    public CloudProvider provider() {
        return new AwsCloudProvider(clients, wall);
    }

    /** What opens connections with them. */
    public ConnectionSource connections() {
        return new AwsConnections(clients);
    }

    /** What lists profiles, and signs in with them. */
    public SignInSource signIn() {
        return new AwsSignIn(clients, InstantSource.system());
    }

    /** The way to them: every endpoint counts as confirmed. */
    public Network network(Executor background) {
        return new Network(
                clients.endpoints(),
                Confirmed.REACH.consents(),
                new AwsRegions(clients),
                clients,
                new ConnectionTest(new AwsConnectionProbe(clients, wall), background),
                background);
    }

    @Override
    public void close() {
        clients.close();
    }

    /** The SDK's own retries, none of which waits. */
    static RetryStrategy atOnce() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    /** Has a client sign with the date of {@code source}. */
    static SdkPlugin datedBy(InstantSource source) {
        var clock = new Dates(source);
        return client -> {
            switch (client) {
                case Ec2ServiceClientConfiguration.Builder ec2 -> ec2.authSchemeProvider(dated(ec2, clock));
                case StsServiceClientConfiguration.Builder sts -> sts.authSchemeProvider(dated(sts, clock));
                default -> throw new IllegalArgumentException("no client of ours: " + client.getClass());
            }
        };
    }

    private static Ec2AuthSchemeProvider dated(Ec2ServiceClientConfiguration.Builder ec2, Clock clock) {
        var schemes = ec2.authSchemeProvider();
        return parameters -> schemes.resolveAuthScheme(parameters).stream()
                .map(option -> option.toBuilder()
                        .putSignerProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .build())
                .toList();
    }

    private static StsAuthSchemeProvider dated(StsServiceClientConfiguration.Builder sts, Clock clock) {
        var schemes = sts.authSchemeProvider();
        return parameters -> schemes.resolveAuthScheme(parameters).stream()
                .map(option -> option.toBuilder()
                        .putSignerProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .build())
                .toList();
    }

    /** The only kind of clock that a signer takes. */
    private static final class Dates extends Clock {
        private final InstantSource source;

        Dates(InstantSource source) {
            this.source = source;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId ignored) {
            return this;
        }
    }
}
