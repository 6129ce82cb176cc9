package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.List;

/** Another cloud, for whoever wants to change one thing of it. */
public class PlainCloud implements SnapshotCloud {
    protected final SnapshotCloud genuine;

    public PlainCloud(SnapshotCloud genuine) {
        this.genuine = genuine;
    }

    @Override
    public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        return genuine.createSnapshot(parameters, signedAt);
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        return genuine.dryRun(parameters);
    }

    @Override
    public List<Volume> volumes(List<VolumeId> ids) throws CloudException {
        return genuine.volumes(ids);
    }

    @Override
    public List<Instance> instances(List<String> ids) throws CloudException {
        return genuine.instances(ids);
    }

    @Override
    public long countSnapshots() throws CloudException {
        return genuine.countSnapshots();
    }

    @Override
    public Sightings look(SnapshotQuery query) throws CloudException {
        return genuine.look(query);
    }

    @Override
    public void delete(SnapshotId snapshot) throws CloudException {
        genuine.delete(snapshot);
    }

    @Override
    public String callerArn() throws CloudException {
        return genuine.callerArn();
    }
}
