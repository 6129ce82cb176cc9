package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** An EC2 whose memory is a file, so that it outlives the process that asks it. Snapshots complete at once. */
final class FileEc2 implements CloudProvider, SnapshotCloud {
    private final Path file;
    private final Consumer<String> point;

    /** Tells {@code point} where it is: before and after whatever it is asked. */
    FileEc2(Path file, Consumer<String> point) {
        this.file = file;
        this.point = point;
    }

    @Override
    public SnapshotCloud snapshots(Connection connection) {
        return this;
    }

    @Override
    public FleetCloud fleet(Connection connection) {
        throw new UnsupportedOperationException("the engine lists no volumes");
    }

    @Override
    public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        point.accept("create before");
        var id = new SnapshotId("snap-%08x".formatted(snapshots().size() + 1));
        var now = Instant.now();
        try {
            Files.writeString(
                    file,
                    String.join("|", id.value(), parameters.volume().value(), now.toString(), parameters.description())
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        point.accept("create after");
        return new CreateOutcome.Created(id, now, "req-1");
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        return new Permission.Allowed();
    }

    @Override
    public Sightings look(SnapshotQuery query) {
        var name = query.getClass().getSimpleName();
        point.accept(name + " before");
        var all = new Sightings(snapshots(), Instant.now());
        point.accept(name + " after");
        return all;
    }

    @Override
    public void delete(SnapshotId snapshot) {
        throw new UnsupportedOperationException("nobody deletes here");
    }

    @Override
    public String callerArn() {
        point.accept("caller before");
        return Rig.HERE.callerArn();
    }

    /** All that it ever executed. */
    List<Sighting> snapshots() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(FileEc2::sighting).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sighting sighting(String line) {
        var parts = line.split("\\|", -1);
        var start = Instant.parse(parts[2]);
        return new Sighting(
                new SnapshotId(parts[0]),
                new VolumeId(parts[1]),
                "completed",
                100,
                start,
                start.plusSeconds(1),
                "",
                parts[3],
                List.of());
    }
}
