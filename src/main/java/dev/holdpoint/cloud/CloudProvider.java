package dev.holdpoint.cloud;

import dev.holdpoint.model.Connection;

/** EC2 at a connection that was opened. The same connection gives the same objects, and no call to AWS is made here. */
public interface CloudProvider {
    SnapshotCloud snapshots(Connection connection);

    FleetCloud fleet(Connection connection);

    RetentionCloud retention(Connection connection);
}
