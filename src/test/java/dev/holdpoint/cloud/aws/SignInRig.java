package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A home directory, a simulated EC2 with its STS, a stand-in for IAM Identity Center, and a clock set by hand. */
final class SignInRig implements AutoCloseable {
    static final String KEYS = """
            aws_access_key_id = %s
            aws_secret_access_key = %s
            """.formatted(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY);

    /** To the second, as the caches' times are. */
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    final Path home;
    final Map<String, String> environment = new HashMap<>();
    final Set<String> agreed = new HashSet<>();
    final SimulatedEc2 ec2;
    final SsoStandIn identityCenter;
    private AwsClients clients;

    SignInRig(Path home) throws IOException {
        this.home = home;
        ec2 = SimulatedEc2.start(SimOptions.usual());
        var night = ec2.account().identities().named("session");
        identityCenter = new SsoStandIn(
                new SsoStandIn.Keys(night.accessKeyId(), night.secretAccessKey(), SimIdentity.SESSION_TOKEN),
                () -> now);
        clients = start();
    }

    /** The program is started anew: what it held in memory is gone. */
    void restart() {
        clients.close();
        clients = start();
    }

    private AwsClients start() {
        return new AwsClients(
                SharedConfig.of(environment, home),
                new SignInAccess(agreed::contains, identityCenter.uri()),
                new DemoAccess(ec2::endpoint, "", ""),
                () -> now,
                Confirmed.surroundings(new HttpClients(Duration.ofSeconds(5), Duration.ofSeconds(10))));
    }

    AwsClients clients() {
        return clients;
    }

    /** The connection of a profile as it was when it was opened, while it cannot be opened any more. */
    Connection openedAs(String profile) {
        return new Connection(
                "aws",
                new AccountId("000000000000"),
                "eu-west-1",
                ec2.endpoint().toString(),
                profile,
                "arn:aws:iam::000000000000:user/night-shift");
    }

    AwsSignIn signIn() {
        return new AwsSignIn(clients, () -> now);
    }

    /** The profile at the simulated EC2. */
    ConnectionChoice choice(String profile) {
        return choice(profile, ec2.endpoint());
    }

    static ConnectionChoice choice(String profile, URI endpoint) {
        return new ConnectionChoice(profile, "eu-west-1", endpoint.toString());
    }

    Connection open(String profile) throws CloudException {
        return new AwsConnections(clients).open(choice(profile));
    }

    Connection open(String profile, URI endpoint) throws CloudException {
        return new AwsConnections(clients).open(choice(profile, endpoint));
    }

    /** What opening fails with; the test fails if it does not. */
    CloudFailure refusal(String profile) {
        try {
            open(profile);
        } catch (CloudException e) {
            return e.failure();
        }
        throw new AssertionError("opened " + profile);
    }

    void config(String text) throws IOException {
        write(".aws/config", text);
    }

    Path write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() throws IOException {
        clients.close();
        identityCenter.close();
        ec2.close();
    }
}
