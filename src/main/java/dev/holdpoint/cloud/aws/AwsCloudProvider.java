package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** EC2 at each connection. Clients are made at the first call, so that asking for them never blocks. */
public final class AwsCloudProvider implements CloudProvider {
    private final AwsClients clients;
    private final InstantSource clock;
    private final Map<Connection, SnapshotCloud> snapshots = new ConcurrentHashMap<>();
    private final Map<Connection, FleetCloud> fleets = new ConcurrentHashMap<>();

    public AwsCloudProvider(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public SnapshotCloud snapshots(Connection connection) {
        return snapshots.computeIfAbsent(connection, place -> new AwsSnapshotCloud(at(place), clock));
    }

    @Override
    public FleetCloud fleet(Connection connection) {
        return fleets.computeIfAbsent(connection, place -> new AwsFleetCloud(at(place)));
    }

    @Override
    public RetentionCloud retention(Connection connection) {
        return new AwsRetentionCloud(at(connection), clock);
    }

    private Clients.Source at(Connection connection) {
        var place = new ConnectionChoice(connection.profile(), connection.region(), connection.endpoint());
        return () -> clients.at(place);
    }
}
