package dev.holdpoint.proof.wire;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The real cloud, each of whose calls happens at one moment of virtual time. */
final class TimedCloud implements SnapshotCloud {
    private final SnapshotCloud real;
    private final Watch watch;

    private TimedCloud(SnapshotCloud real, Watch watch) {
        this.real = real;
        this.watch = watch;
    }

    /** Told of every call. */
    interface Watch {
        /** A call is about to be made. */
        void before();

        /** A send is about to be made, with this date. */
        void beforeSend(SnapshotParameters parameters, Instant signedAt);

        /** The call returned, in whatever way. */
        void after();

        /** This came of a send. */
        void sent(CreateOutcome outcome);
    }

    /** A call that may fail. */
    private interface Call<T, E extends Exception> {
        T make() throws E;
    }

    /** @param changed the cloud as it is, or, to see whether it is noticed, worse */
    static CloudProvider provider(CloudProvider real, UnaryOperator<SnapshotCloud> changed, Watch watch) {
        return new CloudProvider() {
            @Override
            public SnapshotCloud snapshots(Connection connection) {
                return new TimedCloud(changed.apply(real.snapshots(connection)), watch);
            }

            @Override
            public FleetCloud fleet(Connection connection) {
                return real.fleet(connection);
            }

            @Override
            public RetentionCloud retention(Connection connection) {
                return real.retention(connection);
            }
        };
    }

    private <T, E extends Exception> T timed(Call<T, E> call) throws E {
        watch.before();
        try {
            return call.make();
        } finally {
            watch.after();
        }
    }

    @Override
    public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        watch.beforeSend(parameters, signedAt);
        var outcome = this.<CreateOutcome, RuntimeException>timed(() -> real.createSnapshot(parameters, signedAt));
        watch.sent(outcome);
        return outcome;
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        return this.<Permission, RuntimeException>timed(() -> real.dryRun(parameters));
    }

    @Override
    public List<Volume> volumes(List<VolumeId> ids) throws CloudException {
        return this.<List<Volume>, CloudException>timed(() -> real.volumes(ids));
    }

    @Override
    public List<Instance> instances(List<String> ids) throws CloudException {
        return this.<List<Instance>, CloudException>timed(() -> real.instances(ids));
    }

    @Override
    public long countSnapshots() throws CloudException {
        return this.<Long, CloudException>timed(real::countSnapshots);
    }

    @Override
    public Sightings look(SnapshotQuery query) throws CloudException {
        return this.<Sightings, CloudException>timed(() -> real.look(query));
    }

    @Override
    public void delete(SnapshotId snapshot) throws CloudException {
        var ignored = this.<Boolean, CloudException>timed(() -> {
            real.delete(snapshot);
            return true;
        });
    }

    @Override
    public String callerArn() throws CloudException {
        return this.<String, CloudException>timed(real::callerArn);
    }
}
