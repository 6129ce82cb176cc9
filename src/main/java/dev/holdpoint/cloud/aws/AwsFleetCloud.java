package dev.holdpoint.cloud.aws;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.cloud.aws.AnswerXml.Listed;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/** What there is to snapshot, listed with the AWS SDK. Without a page size EC2 would send everything at once. */
final class AwsFleetCloud implements FleetCloud {
    private static final int VOLUMES_A_PAGE = 500;
    /** More than a window shows, and read by a cold JVM in a fifth of the time that a page takes. */
    private static final int VOLUMES_AT_A_GLANCE = 100;

    private static final int INSTANCES_A_PAGE = 1000;
    private static final int TAGS_A_PAGE = 1000;

    private final Clients.Source clients;
    private final Repeated repeated = new Repeated();

    AwsFleetCloud(Clients.Source clients) {
        this.clients = clients;
    }

    @Override
    public Page<Volume> volumes(VolumePart part, @Nullable String token) throws CloudException {
        return page(part, token, VOLUMES_A_PAGE);
    }

    @Override
    public Optional<Page<Volume>> glance() throws CloudException {
        return clients.get().glance().take();
    }

    /** The same, asked for now. */
    Page<Volume> few() throws CloudException {
        return page(new VolumePart.All(), null, VOLUMES_AT_A_GLANCE);
    }

    private Page<Volume> page(VolumePart part, @Nullable String token, int most) throws CloudException {
        var listed = new Listed<>("volumeSet", ItemXml::volume);
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeVolumes(request -> request.filters(filters(part))
                        .maxResults(most)
                        .nextToken(token)
                        .overrideConfiguration(StreamedLists.into(listed))));
        Answers.requirePage(page, page.hasVolumes(), token, page.nextToken());
        var volumes = Answers.read(
                page,
                () -> listed.items().stream()
                        .map(volume -> Readings.volume(volume, repeated))
                        .toList());
        return new Page<>(volumes, page.nextToken());
    }

    private static List<Filter> filters(VolumePart part) {
        return switch (part) {
            case VolumePart.All ignored -> List.of();
            case VolumePart.InZones in ->
                List.of(
                        Filter.builder()
                                .name("availability-zone")
                                .values(in.zones())
                                .build(),
                        Filter.builder()
                                .name("encrypted")
                                .values(Boolean.toString(in.encrypted()))
                                .build());
        };
    }

    @Override
    public List<Zone> zones() throws CloudException {
        var answer = Calls.read(
                () -> clients.get().reading().describeAvailabilityZones(request -> request.allAvailabilityZones(true)));
        Answers.requirePage(answer, answer.hasAvailabilityZones(), null, null);
        return Answers.read(
                answer,
                () -> answer.availabilityZones().stream()
                        .map(zone -> new Zone(requireNonNull(zone.zoneName(), "zoneName"), text(zone.zoneType())))
                        .toList());
    }

    private static String text(@Nullable String text) {
        return requireNonNullElse(text, "");
    }

    @Override
    public Page<Instance> instances(@Nullable String token) throws CloudException {
        var listed = new Listed<>("reservationSet", ItemXml::reservation);
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeInstances(request -> request.maxResults(INSTANCES_A_PAGE)
                        .nextToken(token)
                        .overrideConfiguration(StreamedLists.into(listed))));
        Answers.requirePage(page, page.hasReservations(), token, page.nextToken());
        var instances = Answers.read(
                page,
                () -> listed.items().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .map(Readings::instance)
                        .toList());
        return new Page<>(instances, page.nextToken());
    }

    @Override
    public Page<SnapshotSummary> snapshots(@Nullable String token) throws CloudException {
        var listed = new Listed<>("snapshotSet", ItemXml::snapshot);
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeSnapshots(request -> request.ownerIds("self")
                        .maxResults(Requests.SNAPSHOTS_A_PAGE)
                        .nextToken(token)
                        .overrideConfiguration(StreamedLists.into(listed))));
        Answers.requirePage(page, page.hasSnapshots(), token, page.nextToken());
        var snapshots = Answers.read(
                page, () -> listed.items().stream().map(Readings::summary).toList());
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

    @Override
    public Page<Tag> tags(@Nullable String token) throws CloudException {
        var page = Calls.read(() -> clients.get()
                .reading()
                .describeTags(request -> request.filters(Filter.builder()
                                .name("resource-type")
                                .values("volume", "instance", "snapshot")
                                .build())
                        .maxResults(TAGS_A_PAGE)
                        .nextToken(token)));
        Answers.requirePage(page, page.hasTags(), token, page.nextToken());
        var tags = Answers.read(
                page,
                () -> page.tags().stream()
                        .map(tag -> new Tag(text(tag.key()), text(tag.value())))
                        .toList());
        return new Page<>(tags, page.nextToken());
    }
}
