package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
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
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;

/** EC2, spoken to with the AWS SDK, as far as taking and following snapshots goes. */
final class AwsSnapshotCloud implements SnapshotCloud {
    private static final String GONE = "InvalidSnapshot.NotFound";

    private final Clients.Source clients;
    private final InstantSource clock;
    /** Until AWS says otherwise; a permission that is given later counts from the next connection on. */
    private volatile boolean mayDecode = true;

    AwsSnapshotCloud(Clients.Source clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        var transmission = new Transmission(signedAt);
        try {
            return send(parameters, transmission);
        } catch (CloudException e) {
            return new CreateOutcome.NotExecuted(e.failure());
        } catch (RuntimeException e) {
            // Whatever it is, the only question is whether the request may have left the program.
            return outcome(AwsFailures.of(e, transmission));
        }
    }

    /** Says what exactly is missing, where EC2 wrote it into the denial and the caller may read it. */
    private Permission decoded(Permission permission) {
        if (!(permission instanceof Permission.Denied denied) || !mayDecode) {
            return permission;
        }
        var encoded = Denials.encodedIn(denied.problem().detail());
        if (encoded.isEmpty()) {
            return permission;
        }
        try {
            return new Permission.Denied(denied.problem(), new AwsInspection(clients.get()).decode(encoded.get()));
        } catch (CloudException e) {
            // The denial stands without it. Who may not decode need not be asked again for every volume.
            mayDecode = e.failure().kind() != CloudFailure.Kind.DENIED;
            return permission;
        }
    }

    private CreateOutcome send(SnapshotParameters parameters, Transmission transmission) throws CloudException {
        var once = Requests.once(transmission);
        var sending = clients.get().sending();
        var set = parameters.set();
        if (set.isPresent()) {
            return Answers.created(
                    sending.createSnapshots(Requests.createSet(parameters, set.get())
                            .overrideConfiguration(once)
                            .build()),
                    set.get());
        }
        return Answers.created(
                sending.createSnapshot(
                        Requests.create(parameters).overrideConfiguration(once).build()),
                parameters.volume(),
                transmission.signedAt());
    }

    private AwsResponse ask(SnapshotParameters parameters, Transmission transmission) throws CloudException {
        var once = Requests.once(transmission);
        var sending = clients.get().sending();
        var set = parameters.set();
        return set.isPresent()
                ? sending.createSnapshots(Requests.createSet(parameters, set.get())
                        .dryRun(true)
                        .overrideConfiguration(once)
                        .build())
                : sending.createSnapshot(Requests.create(parameters)
                        .dryRun(true)
                        .overrideConfiguration(once)
                        .build());
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        var transmission = new Transmission(clock.instant());
        try {
            var answer = ask(parameters, transmission);
            var ignored = AwsFailures.untrusted(
                    "dry-run-ignored", Answers.requestId(answer).orElse(""), String.valueOf(answer));
            return new Permission.CouldNotTell(ignored.asked());
        } catch (CloudException e) {
            return new Permission.CouldNotTell(e.failure().asked());
        } catch (RuntimeException e) {
            // EC2 answers every dry run with an error; anything else that is thrown tells nothing about permission.
            return decoded(permission(AwsFailures.of(e, transmission)));
        }
    }

    @Override
    public List<Volume> volumes(List<VolumeId> ids) throws CloudException {
        return new AwsInspection(clients.get()).volumes(ids);
    }

    @Override
    public List<Instance> instances(List<String> ids) throws CloudException {
        return new AwsInspection(clients.get()).instances(ids);
    }

    @Override
    public long countSnapshots() throws CloudException {
        return new AwsInspection(clients.get()).countSnapshots();
    }

    @Override
    public Sightings look(SnapshotQuery query) throws CloudException {
        Map<SnapshotId, Sighting> found = new LinkedHashMap<>();
        var tokens = new HashSet<String>();
        var earliest = Instant.MAX;
        @Nullable String token = null;
        do {
            var page = page(query, token);
            for (var sighting : sightings(page)) {
                found.put(sighting.id(), sighting);
            }
            var date = Answers.date(page);
            earliest = date.isBefore(earliest) ? date : earliest;
            token = page.nextToken();
            if (token != null && !tokens.add(token)) {
                throw Answers.untrusted(page);
            }
        } while (token != null);
        return new Sightings(List.copyOf(found.values()), earliest);
    }

    @Override
    public void delete(SnapshotId snapshot) throws CloudException {
        var transmission = new Transmission(clock.instant());
        try {
            var answer = clients.get()
                    .sending()
                    .deleteSnapshot(request ->
                            request.snapshotId(snapshot.value()).overrideConfiguration(Requests.once(transmission)));
            if (Answers.requestId(answer).isEmpty()) {
                throw Answers.untrusted(answer);
            }
        } catch (RuntimeException e) {
            // Deleting what is gone already is what was wanted.
            var failure = AwsFailures.of(e, transmission);
            if (!failure.code().equals(GONE)) {
                throw AwsFailures.exception(failure, e);
            }
        }
    }

    @Override
    public String callerArn() throws CloudException {
        return Caller.ask(clients.get()).arn();
    }

    private DescribeSnapshotsResponse page(SnapshotQuery query, @Nullable String token) throws CloudException {
        var request = Requests.describe(query).nextToken(token).build();
        var page = Calls.read(() -> clients.get().reading().describeSnapshots(request));
        Answers.requirePage(page, page.hasSnapshots(), token, page.nextToken());
        return page;
    }

    private static List<Sighting> sightings(DescribeSnapshotsResponse page) throws CloudException {
        return Answers.read(
                page, () -> page.snapshots().stream().map(Readings::sighting).toList());
    }

    private static CreateOutcome outcome(CloudFailure failure) {
        return failure.certainlyNotExecuted()
                ? new CreateOutcome.NotExecuted(failure)
                : new CreateOutcome.Ambiguous(failure);
    }

    private static Permission permission(CloudFailure failure) {
        return switch (failure.kind()) {
            case DRY_RUN_PASSED -> new Permission.Allowed();
            case DENIED -> new Permission.Denied(failure.problem());
            case CREDENTIALS,
                    THROTTLED,
                    PENDING_QUOTA,
                    VOLUME_SPACING,
                    VOLUME_LIMIT,
                    STATE,
                    REFUSED,
                    UNREACHABLE,
                    LOST,
                    SERVER -> new Permission.CouldNotTell(failure.asked());
        };
    }
}
