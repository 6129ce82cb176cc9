package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to snapshot, listed with the AWS SDK. Without a page size EC2 would send everything at once. */
final class AwsFleetCloud implements FleetCloud {
    private static final int VOLUMES_A_PAGE = 500;
    private static final int INSTANCES_A_PAGE = 1000;

    private final Clients.Source clients;

    AwsFleetCloud(Clients.Source clients) {
        this.clients = clients;
    }

    @Override
    public Page<Volume> volumes(@Nullable String token) throws CloudException {
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeVolumes(request -> request.maxResults(VOLUMES_A_PAGE).nextToken(token)));
        Answers.requirePage(page, page.hasVolumes(), token, page.nextToken());
        var volumes = Answers.read(
                page, () -> page.volumes().stream().map(Readings::volume).toList());
        return new Page<>(volumes, page.nextToken());
    }

    @Override
    public Page<Instance> instances(@Nullable String token) throws CloudException {
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeInstances(
                        request -> request.maxResults(INSTANCES_A_PAGE).nextToken(token)));
        Answers.requirePage(page, page.hasReservations(), token, page.nextToken());
        var instances = Answers.read(
                page,
                () -> page.reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .map(Readings::instance)
                        .toList());
        return new Page<>(instances, page.nextToken());
    }

    @Override
    public Page<SnapshotSummary> snapshots(@Nullable String token) throws CloudException {
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeSnapshots(request -> request.ownerIds("self")
                        .maxResults(Requests.SNAPSHOTS_A_PAGE)
                        .nextToken(token)));
        Answers.requirePage(page, page.hasSnapshots(), token, page.nextToken());
        var snapshots = Answers.read(
                page, () -> page.snapshots().stream().map(Readings::summary).toList());
        return new Page<>(snapshots, page.nextToken());
    }

    @Override
    public Page<VolumeSnapshot> snapshotsOf(VolumeId volume, @Nullable String token) throws CloudException {
        var request = Requests.describe(new SnapshotQuery.ByVolumes(List.of(volume)))
                .nextToken(token)
                .build();
        var page = Calls.read(() -> clients.get().reading().describeSnapshots(request));
        Answers.requirePage(page, page.hasSnapshots(), token, page.nextToken());
        var snapshots = Answers.read(
                page, () -> page.snapshots().stream().map(Readings::ofVolume).toList());
        return new Page<>(snapshots, page.nextToken());
    }
}
