package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The real SDK on a scripted server, at a moment that the test sets. */
final class Wire implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final VolumeId VOLUME = new VolumeId("vol-0123456789abcdef0");
    static final SnapshotParameters PARAMETERS = new SnapshotParameters(
            VOLUME,
            "before patching [hp:0192f0c4-0000-7000-8000-000000000001]",
            List.of(new Tag("Team", "db"), new Tag("holdpoint:intent", "0192f0c4-0000-7000-8000-000000000001")),
            new Target.InRegion());

    private static final Path NOWHERE = Path.of("no-such-directory");
    private static final Connection DEMO = new Connection(
            "aws", new AccountId("111122223333"), "eu-west-1", Connection.DEMO, "", "arn:aws:iam::111122223333:user/x");

    final ScriptedServer server = new ScriptedServer();
    URI endpoint = server.uri();
    final AwsClients clients;
    private final AwsCloudProvider provider;

    Wire() throws IOException {
        this(Duration.ofSeconds(10));
    }

    /** With {@code read} as the longest time between two bytes of an answer. */
    Wire(Duration read) throws IOException {
        clients = Confirmed.clients(
                new SharedConfig(NOWHERE, NOWHERE, Map.of()),
                new DemoAccess(() -> endpoint, "AKIADEMO", "demo-secret"),
                () -> NOW,
                new HttpClients(Duration.ofSeconds(5), read));
        provider = new AwsCloudProvider(clients, () -> NOW);
    }

    SnapshotCloud cloud() {
        return provider.snapshots(DEMO);
    }

    FleetCloud fleet() {
        return provider.fleet(DEMO);
    }

    @Override
    public void close() throws IOException {
        clients.close();
        server.close();
    }
}
