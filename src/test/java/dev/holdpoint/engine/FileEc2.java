package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Send;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.proof.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An EC2 whose memory and log are a file, so that they outlive the process that asks it. Snapshots complete within a
 * second.
 */
final class FileEc2 implements CloudProvider, SnapshotCloud {
    private static final String SENT = "sent";
    private static final String REFUSED = "refused";
    private static final String MADE = "made";

    private final Path file;
    private final InstantSource clock;
    private final Witness witness;
    private final Supplier<Fault> answer;
    private final Consumer<String> point;

    /**
     * Remembers in {@code directory}, beside a journal; asks {@code answer} what each request to create meets, and
     * tells {@code point} where it is: before and after whatever it is asked.
     */
    FileEc2(Path directory, InstantSource clock, Supplier<Fault> answer, Consumer<String> point) {
        this.file = directory.resolve("ec2");
        this.witness = new FileWitness(directory.resolve("journal.db"));
        this.clock = clock;
        this.answer = answer;
        this.point = point;
    }

    /** One that answers as it should. */
    FileEc2(Path directory, InstantSource clock) {
        this(directory, clock, () -> Fault.NONE, ignored -> {});
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
    public RetentionCloud retention(Connection connection) {
        throw new UnsupportedOperationException("nothing is kept or deleted here");
    }

    @Override
    public synchronized CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        point.accept("create before");
        var volumes = parameters.set().map(SnapshotSet::members).orElse(List.of(parameters.volume()));
        var intent = Carriers.intentIn(parameters.description()).orElseThrow().toString();
        var now = clock.instant();
        // One write: a set arrives whole.
        appendAll(volumes.stream()
                .map(volume -> new Send(
                        now,
                        intent,
                        volume.value(),
                        signedAt,
                        Rig.HERE.account().value()))
                .map(send -> line(SENT, intent, send.volume(), now, signedAt, witness.has(send)))
                .collect(Collectors.joining()));
        point.accept("create sent");
        var fault = answer.get();
        if (fault.failure().occurrence() == CloudFailure.Occurrence.CERTAINLY_NOT) {
            volumes.forEach(volume -> append(REFUSED, intent, volume));
            return new CreateOutcome.NotExecuted(fault.failure());
        }
        var made = new LinkedHashMap<VolumeId, SnapshotId>();
        int before = lines(MADE).size();
        volumes.forEach(volume -> made.put(volume, new SnapshotId("snap-%08x".formatted(before + made.size() + 1))));
        // One write: a set is executed whole.
        appendAll(made.entrySet().stream()
                .map(one -> line(MADE, intent, one.getKey(), now, signedAt, one.getValue(), parameters.description()))
                .collect(Collectors.joining()));
        point.accept("create after");
        if (fault != Fault.NONE) {
            return new CreateOutcome.Ambiguous(fault.failure());
        }
        return parameters.set().isPresent()
                ? new CreateOutcome.SetCreated(made, now, "req-1")
                : new CreateOutcome.Created(made.firstEntry().getValue(), now, "req-1");
    }

    private void append(Object... words) {
        appendAll(line(words));
    }

    private static String line(Object... words) {
        return Stream.of(words).map(Object::toString).collect(Collectors.joining("|")) + "\n";
    }

    private void appendAll(String lines) {
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String[]> lines(String kind) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> line.split("\\|", -1))
                            .filter(words -> words[0].equals(kind))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        return new Permission.Allowed();
    }

    @Override
    public List<Volume> volumes(List<VolumeId> ids) {
        return ids.stream()
                .map(id -> Rig.volume(Integer.parseInt(id.value().substring(4), 16)))
                .toList();
    }

    @Override
    public List<Instance> instances(List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(Rig.HOST);
    }

    @Override
    public long countSnapshots() {
        throw new UnsupportedOperationException("nobody checks here");
    }

    @Override
    public Sightings look(SnapshotQuery query) {
        var name = query.getClass().getSimpleName();
        point.accept(name + " before");
        var all = new Sightings(snapshots(), clock.instant());
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
        var arn = Rig.HERE.callerArn();
        point.accept("caller after");
        return arn;
    }

    /** All that it ever executed. */
    List<Sighting> snapshots() {
        return lines(MADE).stream().map(FileEc2::sighting).toList();
    }

    /** What it saw, and what the journal holds. */
    Evidence evidence() {
        return new Evidence(
                sends(ignored -> true),
                lines(MADE).stream()
                        .map(made -> new Execution(
                                Instant.parse(made[3]), made[1], made[2], Instant.parse(made[4]), made[5]))
                        .toList(),
                witness.events(),
                witness.rows(),
                sends(sent -> sent[5].equals("false")),
                lines(REFUSED).stream().map(refused -> refused[2]).collect(Collectors.toSet()),
                Rig.HERE.account().value());
    }

    private List<Send> sends(Predicate<String[]> which) {
        return lines(SENT).stream()
                .filter(which)
                .map(sent -> new Send(
                        Instant.parse(sent[3]),
                        sent[1],
                        sent[2],
                        Instant.parse(sent[4]),
                        Rig.HERE.account().value()))
                .toList();
    }

    private static Sighting sighting(String[] made) {
        var start = Instant.parse(made[3]);
        return new Sighting(
                new SnapshotId(made[5]),
                new VolumeId(made[2]),
                "completed",
                100,
                start,
                start.plusSeconds(1),
                "",
                made[6],
                List.of());
    }
}
