package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.Consents;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.model.ProxyChoice.Mode;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/**
 * A company's network on this machine: an EC2 behind HTTPS that only the company vouches for, and a proxy that asks for
 * a password on the way to it.
 */
final class NetworkRig implements AutoCloseable {
    static final String ARN = "arn:aws:iam::111122223333:user/jo";

    final ScriptedServer ec2 = new ScriptedServer().answers(Replies.xml(Replies.identity("111122223333", ARN)));
    final PrivateAuthority tls;
    final AskingProxy proxy;
    final Map<String, String> environment = new HashMap<>();
    final Path home;
    NetworkChoice choice = NetworkChoice.DEFAULT;
    String profileLines = "";
    private String config = """
            [profile ops]
            region = eu-west-1
            aws_access_key_id = AKIAOPS
            aws_secret_access_key = secret
            """;
    List<String> bundles = List.of();
    /** What Java and the OS are set to. */
    ProxySelector system = ProxySelector.of(null);
    /** Where IAM Identity Center and {@code aws login} are; null for AWS's own. */
    @Nullable
    URI standIn;

    Instant now = Wire.NOW;
    /** As Java names it. */
    String os = "Linux";

    private HttpClients http = new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private AwsClients clients = Confirmed.clients(
            SharedConfig.of(Map.of(), Path.of("nowhere")),
            new DemoAccess(ec2::uri, "AKIADEMO", "secret"),
            () -> Wire.NOW,
            http);

    NetworkRig(Path directory) throws Exception {
        home = directory;
        tls = new PrivateAuthority(ec2.uri().getPort());
        proxy = new AskingProxy(tls.port());
    }

    /** Makes the clients by what was set so far. */
    NetworkRig ready() throws IOException {
        clients.close();
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), config + profileLines);
        var properties = new Properties();
        properties.putAll(Map.of("os.name", os, "java.home", System.getProperty("java.home")));
        http = new HttpClients(
                new HttpClients.Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new HttpClients.Network(
                        () -> choice,
                        new Proxies(environment, () -> choice, system),
                        new Trust(new MachineTrust(properties, bundles))));
        clients = new AwsClients(
                SharedConfig.of(environment, home),
                new SignInAccess(Consents.NONE, standIn),
                new DemoAccess(ec2::uri, "AKIADEMO", "secret"),
                clock(),
                new AwsClients.Surroundings(
                        http,
                        AwsRetryStrategy::standardRetryStrategy,
                        List.of(),
                        new Reach(Confirmed.REACH.consents(), () -> choice)));
        return this;
    }

    /** Other profiles than the usual one. */
    void config(String text) {
        config = text;
    }

    InstantSource clock() {
        return () -> now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    AwsClients clients() {
        return clients;
    }

    void through(Mode mode) {
        choice = new NetworkChoice(
                new ProxyChoice(mode, "127.0.0.1", proxy.port(), "", ""), choice.caFile(), false, false);
    }

    /** Opens a connection; “ok”, or the failure's kind and code. */
    String open(String endpoint) {
        try {
            new AwsConnections(clients).open(place(endpoint));
            return "ok";
        } catch (CloudException e) {
            return told(e.failure());
        }
    }

    /** Sends one CreateSnapshot, and says whether it certainly had no effect. */
    String create(String endpoint) {
        var connection = new Connection("aws", new AccountId("111122223333"), "eu-west-1", endpoint, "ops", ARN);
        var outcome = new AwsCloudProvider(clients, () -> Wire.NOW)
                .snapshots(connection)
                .createSnapshot(Wire.PARAMETERS, Wire.NOW);
        return switch (outcome) {
            case NotExecuted not -> "certainly not: " + told(not.failure());
            case CreateOutcome.Ambiguous doubt -> "in doubt: " + told(doubt.failure());
            default -> "created";
        };
    }

    static ConnectionChoice place(String endpoint) {
        return new ConnectionChoice("ops", "eu-west-1", endpoint);
    }

    private static String told(CloudFailure failure) {
        return failure.kind() + " " + failure.code();
    }

    @Override
    public void close() throws IOException {
        clients.close();
        proxy.close();
        tls.close();
        ec2.close();
    }
}
