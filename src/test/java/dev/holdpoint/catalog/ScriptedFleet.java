package dev.holdpoint.catalog;

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
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fleet whose pages the test wrote, by token; what is not written fails. */
public record ScriptedFleet(
        Map<String, Page<Volume>> volumePages,
        Map<String, Page<Instance>> instancePages,
        Map<String, Page<SnapshotSummary>> snapshotPages)
        implements FleetCloud, CloudProvider {
    static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
    static final CloudFailure DOWN = new CloudFailure(Kind.DENIED, Occurrence.CERTAINLY_NOT, "Denied", "r-1", "");

    public static Volume volume(int number, String instance) {
        return new Volume(
                new VolumeId("vol-%08x".formatted(number)),
                "in-use",
                8,
                "gp3",
                "eu-west-1a",
                null,
                true,
                false,
                CREATED,
                instance.isEmpty() ? List.of() : List.of(new Attachment(instance, "/dev/xvda", "attached")),
                List.of());
    }

    static Instance instance(String id) {
        return new Instance(id, "web", "running", "/dev/xvda", "", false);
    }

    static SnapshotSummary snapshot(int number, int ofVolume, String status, Instant startTime) {
        return new SnapshotSummary(
                new SnapshotId("snap-%08x".formatted(number)),
                new VolumeId("vol-%08x".formatted(ofVolume)),
                status,
                startTime);
    }

    @Override
    public Page<Volume> volumes(VolumePart part, @Nullable String token) throws CloudException {
        return page(volumePages, token);
    }

    @Override
    public List<Zone> zones() {
        return List.of();
    }

    @Override
    public Page<Instance> instances(@Nullable String token) throws CloudException {
        return page(instancePages, token);
    }

    @Override
    public Page<SnapshotSummary> snapshots(@Nullable String token) throws CloudException {
        return page(snapshotPages, token);
    }

    @Override
    public Page<VolumeSnapshot> snapshotsOf(VolumeId volume, @Nullable String token) throws CloudException {
        return page(ofVolume(volume), token);
    }

    /** As many pages of one tag each as there are pages of volumes, and one that fails. */
    @Override
    public Page<Tag> tags(@Nullable String token) throws CloudException {
        int page = token == null ? 0 : Integer.parseInt(token);
        if (page == volumePages.size()) {
            throw new CloudException(DOWN);
        }
        return new Page<>(List.of(new Tag("Key", "value " + page)), Integer.toString(page + 1));
    }

    /** One volume has two snapshots, a page each; of another EC2 refuses to tell. */
    private static Map<String, Page<VolumeSnapshot>> ofVolume(VolumeId volume) {
        return volume.value().equals("vol-00000001")
                ? Map.of(
                        "", new Page<>(List.of(known(1)), "next"),
                        "next", new Page<>(List.of(known(2)), null))
                : Map.of();
    }

    static VolumeSnapshot known(int number) {
        return new VolumeSnapshot(
                new SnapshotId("snap-%08x".formatted(number)),
                "completed",
                100,
                CREATED.plusSeconds(number),
                CREATED.plusSeconds(number + 60L),
                8,
                true,
                "",
                List.of());
    }

    @Override
    public RetentionCloud retention(Connection connection) {
        throw new AssertionError("a catalog only lists");
    }

    @Override
    public FleetCloud fleet(Connection connection) {
        return this;
    }

    @Override
    public SnapshotCloud snapshots(Connection connection) {
        throw new AssertionError("a catalog only lists");
    }

    private static <T> Page<T> page(Map<String, Page<T>> pages, @Nullable String token) throws CloudException {
        return Optional.ofNullable(pages.get(token == null ? "" : token)).orElseThrow(() -> new CloudException(DOWN));
    }
}
