package dev.holdpoint.ui.fx;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An account whose volumes, instances and snapshots a test lays out; pages of 500. */
public final class FakeFleet implements CloudProvider, FleetCloud {
    private static final int PAGE = 500;

    public final List<Volume> volumes = new CopyOnWriteArrayList<>();
    public final List<Instance> instances = new CopyOnWriteArrayList<>();
    public final List<SnapshotSummary> snapshots = new CopyOnWriteArrayList<>();
    /** What everything in the account is tagged with. */
    public final List<Tag> tags = new CopyOnWriteArrayList<>();
    /** A long list is read zone by zone; none for one page after the other. */
    public final List<Zone> zones = new CopyOnWriteArrayList<>();
    /** Hears which part of the volumes is asked for, before it is answered. */
    public volatile Consumer<VolumePart> asked = part -> {};
    /** What a question for one volume's snapshots is answered with. */
    public final Map<VolumeId, List<VolumeSnapshot>> ofVolume = new ConcurrentHashMap<>();
    /** The code that DescribeVolumes fails with; empty for none. */
    public volatile String volumesFailWith = "";
    /** The code that DescribeSnapshots fails with; empty for none. */
    public volatile String snapshotsFailWith = "";

    /** Complete while DescribeVolumes answers. */
    private volatile CompletableFuture<Boolean> gate = CompletableFuture.completedFuture(true);

    /** Lets DescribeVolumes wait from now on, until {@link #release()}. */
    public void hold() {
        gate = new CompletableFuture<>();
    }

    public void release() {
        gate.complete(true);
    }

    @Override
    public SnapshotCloud snapshots(Connection connection) {
        throw new UnsupportedOperationException("the window never asks for this");
    }

    @Override
    public FleetCloud fleet(Connection connection) {
        return this;
    }

    @Override
    public RetentionCloud retention(Connection connection) {
        throw new UnsupportedOperationException("the window never asks for this");
    }

    @Override
    public Page<VolumeSnapshot> snapshotsOf(VolumeId volume, @Nullable String token) throws CloudException {
        failWith(snapshotsFailWith);
        return page(ofVolume.getOrDefault(volume, List.of()), token);
    }

    @Override
    public List<Zone> zones() {
        return zones;
    }

    @Override
    public Page<Volume> volumes(VolumePart part, @Nullable String token) throws CloudException {
        asked.accept(part);
        gate.join();
        failWith(volumesFailWith);
        return page(volumes, token);
    }

    @Override
    public Page<Instance> instances(@Nullable String token) {
        return page(instances, token);
    }

    @Override
    public Page<SnapshotSummary> snapshots(@Nullable String token) throws CloudException {
        failWith(snapshotsFailWith);
        return page(snapshots, token);
    }

    @Override
    public Page<Tag> tags(@Nullable String token) {
        return page(tags, token);
    }

    private static void failWith(String code) throws CloudException {
        if (!code.isEmpty()) {
            throw new CloudException(new CloudFailure(Kind.DENIED, Occurrence.CERTAINLY_NOT, code, "req-1", ""));
        }
    }

    private static <T> Page<T> page(List<T> all, @Nullable String token) {
        int from = token == null ? 0 : Integer.parseInt(token);
        int to = Math.min(all.size(), from + PAGE);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }
}
