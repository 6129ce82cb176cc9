package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
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
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An EC2 in memory and in virtual time, with the faults that can be had without a socket. */
final class FakeEc2 implements CloudProvider, SnapshotCloud {
    static final Duration SIGNATURE_LIFE = Duration.ofMinutes(15);
    /** How late a slow answer comes. */
    static final Duration SLOW = Duration.ofSeconds(40);

    private final VirtualTime time;
    private final Map<SnapshotId, FakeSnapshot> snaps = new LinkedHashMap<>();
    private final List<Send> sends = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final Map<Fault, Integer> fired = new EnumMap<>(Fault.class);
    private final Set<String> refused = new HashSet<>();
    Consumer<Send> onSend = ignored -> {};
    Function<String, Fault> faults = ignored -> Fault.NONE;
    Function<Class<? extends SnapshotQuery>, Duration> lag = ignored -> Duration.ZERO;
    Function<Fault, Duration> lateness = ignored -> Duration.ofMinutes(5);
    Duration snapshotTime = Duration.ofMinutes(2);
    /** Who the credentials are; empty while there are none. */
    String arn = Rig.HERE.callerArn();
    /** How often it was asked who the caller is. */
    int asked;

    final FakeLimits limits;
    final FakeRetention retention = new FakeRetention(this);
    private int counter;

    FakeEc2(VirtualTime time) {
        this.time = time;
        this.limits = new FakeLimits(time);
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
        return retention;
    }

    List<Send> sends() {
        return sends;
    }

    List<Execution> executions() {
        return executions;
    }

    Map<Fault, Integer> fired() {
        return fired;
    }

    /** The volumes of which a send was refused for certain. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** Refuses if there are no credentials, or if a signature made now would be too old or too new. */
    private void checkLogin() throws CloudException {
        if (arn.isEmpty()) {
            throw new CloudException(Fault.CREDENTIALS.failure());
        }
        if (Duration.between(time.now(), time.server()).abs().compareTo(SIGNATURE_LIFE) > 0) {
            throw new CloudException(Fault.refused(Kind.CREDENTIALS, "RequestExpired"));
        }
    }

    /** Faults for the next calls of an action, in order; then none. */
    void next(String action, Fault... script) {
        var left = new ArrayList<>(List.of(script));
        var before = faults;
        faults = asked -> asked.equals(action) && !left.isEmpty() ? left.removeFirst() : before.apply(asked);
    }

    private Fault fault(String action) {
        var fault = faults.apply(action);
        fired.merge(fault, 1, Integer::sum);
        return fault;
    }

    @Override
    public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
        var fault = arn.isEmpty() ? Fault.CREDENTIALS : fault("create");
        if (fault == Fault.DNS || fault == Fault.CREDENTIALS) {
            return new CreateOutcome.NotExecuted(fault.failure());
        }
        for (var volume : volumesOf(parameters)) {
            var send = new Send(time.server(), carried(parameters), volume.value(), signedAt, LoginGate.accountIn(arn));
            sends.add(send);
            onSend.accept(send);
        }
        var refusal = refusal(parameters, signedAt, fault);
        if (refusal.isPresent()) {
            volumesOf(parameters).forEach(volume -> refused.add(volume.value()));
            return new CreateOutcome.NotExecuted(refusal.get());
        }
        return switch (fault) {
            case ERROR_500_BEFORE, UNAVAILABLE_BEFORE, RESET_BEFORE -> new CreateOutcome.Ambiguous(fault.failure());
            case EXECUTED_LATE -> {
                time.in(lateness.apply(fault), () -> executeLate(parameters, signedAt));
                yield new CreateOutcome.Ambiguous(fault.failure());
            }
            case NONE, SLOW_ANSWER, MEMBER_DETACHED -> {
                var made = fault == Fault.MEMBER_DETACHED
                        ? executeInPart(parameters, signedAt)
                        : execute(parameters, signedAt);
                time.answerLater(fault == Fault.SLOW_ANSWER ? SLOW : Duration.ZERO);
                yield created(parameters, made);
            }
            case THROWS -> {
                execute(parameters, signedAt);
                throw new IllegalStateException("planted");
            }
            case STALL_AFTER -> {
                execute(parameters, signedAt);
                time.answerLater(Duration.ofSeconds(60));
                yield new CreateOutcome.Ambiguous(fault.failure());
            }
            default -> {
                execute(parameters, signedAt);
                yield new CreateOutcome.Ambiguous(fault.failure());
            }
        };
    }

    private static List<VolumeId> volumesOf(SnapshotParameters parameters) {
        return parameters.set().map(SnapshotSet::members).orElse(List.of(parameters.volume()));
    }

    private CreateOutcome created(SnapshotParameters parameters, List<FakeSnapshot> made) {
        var answer = "req-" + counter;
        var start = made.getFirst().start;
        return parameters.set().isEmpty()
                ? new CreateOutcome.Created(made.getFirst().id, start, answer)
                : new CreateOutcome.SetCreated(
                        made.stream().collect(Collectors.toMap(snap -> snap.made.volume(), snap -> snap.id)),
                        start,
                        answer);
    }

    private static String carried(SnapshotParameters parameters) {
        return Carriers.intentIn(parameters.description()).orElseThrow().toString();
    }

    private Optional<CloudFailure> refusal(SnapshotParameters parameters, Instant signedAt, Fault fault) {
        if (Duration.between(signedAt, time.server()).abs().compareTo(SIGNATURE_LIFE) > 0) {
            return Optional.of(Fault.refused(Kind.CREDENTIALS, "RequestExpired"));
        }
        if (fault == Fault.THROTTLE || fault == Fault.PENDING_QUOTA || fault == Fault.DENIED) {
            return Optional.of(fault.failure());
        }
        return limits.refusal(volumesOf(parameters), parameters.set().isPresent(), snaps.values());
    }

    /** All volumes at one instant. */
    private List<FakeSnapshot> execute(SnapshotParameters parameters, Instant signedAt) {
        return volumesOf(parameters).stream()
                .map(volume -> execute(volume, parameters, signedAt))
                .toList();
    }

    /** The last member of a set was detached meanwhile: EC2 takes those that are there. */
    private List<FakeSnapshot> executeInPart(SnapshotParameters parameters, Instant signedAt) {
        var volumes = volumesOf(parameters);
        return volumes.subList(0, Math.max(1, volumes.size() - 1)).stream()
                .map(volume -> execute(volume, parameters, signedAt))
                .toList();
    }

    private FakeSnapshot execute(VolumeId volume, SnapshotParameters request, Instant signedAt) {
        var parameters = new SnapshotParameters(
                volume, request.description(), request.tags(), request.target(), request.setOrNull());
        var now = time.server();
        var id = new SnapshotId("snap-%017x".formatted(++counter));
        var snap = new FakeSnapshot(id, parameters, now, now.plus(snapshotTime));
        for (var carrier : List.of(
                SnapshotQuery.ByIds.class,
                SnapshotQuery.ByIntentTags.class,
                SnapshotQuery.ByDescriptions.class,
                SnapshotQuery.ByVolumes.class)) {
            snap.visible.put(carrier, now.plus(lag.apply(carrier)));
        }
        snaps.put(id, snap);
        executions.add(
                new Execution(now, carried(parameters), parameters.volume().value(), signedAt, id.value()));
        return snap;
    }

    /** EC2 was slow: the request takes effect after the client gave up, but it arrived in time (assumption A1). */
    private void executeLate(SnapshotParameters parameters, Instant signedAt) {
        if (!time.server().isAfter(signedAt.plus(SIGNATURE_LIFE))) {
            execute(parameters, signedAt);
        }
    }

    @Override
    public Permission dryRun(SnapshotParameters parameters) {
        var fault = fault("dryRun");
        return switch (fault) {
            case NONE -> new Permission.Allowed();
            case DENIED -> new Permission.Denied(fault.failure().problem());
            default -> new Permission.CouldNotTell(fault.failure().problem());
        };
    }

    /** Volumes as the account has them; any other is an ordinary one. */
    final Map<VolumeId, Volume> volumes = new HashMap<>();

    final Map<String, Instance> instances = new HashMap<>();
    long snapshotCount = 1_000;

    @Override
    public List<Volume> volumes(List<VolumeId> ids) throws CloudException {
        failIf("volumes");
        return ids.stream()
                .flatMap(id -> volumes.containsKey(id)
                        ? Optional.ofNullable(volumes.get(id)).stream()
                        : Stream.of(Rig.volume(Integer.parseInt(id.value().substring(4), 16))))
                .toList();
    }

    @Override
    public List<Instance> instances(List<String> ids) throws CloudException {
        failIf("instances");
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(instances.get(id)).stream())
                .toList();
    }

    @Override
    public long countSnapshots() throws CloudException {
        failIf("count");
        return snapshotCount;
    }

    private void failIf(String action) throws CloudException {
        var fault = fault(action);
        if (fault != Fault.NONE) {
            throw new CloudException(fault.failure());
        }
    }

    @Override
    public Sightings look(SnapshotQuery query) throws CloudException {
        var fault = fault("look");
        if (fault != Fault.NONE && fault != Fault.SLOW_ANSWER) {
            throw new CloudException(fault.failure());
        }
        checkLogin();
        var now = time.server();
        var found = snaps.values().stream()
                .filter(snap -> snap.shows(query, now))
                .map(snap -> snap.sighting(now))
                .toList();
        return new Sightings(found, now);
    }

    @Override
    public void delete(SnapshotId snapshot) throws CloudException {
        var fault = fault("delete");
        if (fault != Fault.NONE) {
            throw new CloudException(fault.failure());
        }
        vanish(snapshot);
    }

    /** Somebody deletes it. */
    void vanish(SnapshotId snapshot) {
        snap(snapshot).deleted = true;
    }

    /** Somebody takes its tags away. */
    void strip(SnapshotId snapshot) {
        snap(snapshot).strip();
    }

    /** It is not to be seen for a while. */
    void hide(SnapshotId snapshot, Duration from, Duration span) {
        snap(snapshot).hiddenFrom = time.server().plus(from);
        snap(snapshot).hiddenUntil = time.server().plus(from).plus(span);
    }

    /** It goes wrong. */
    void spoil(SnapshotId snapshot) {
        snap(snapshot).error = true;
    }

    FakeSnapshot snap(SnapshotId id) {
        return Optional.ofNullable(snaps.get(id)).orElseThrow();
    }

    List<SnapshotId> snapshotsOf(VolumeId volume) {
        return snaps.values().stream()
                .filter(snap -> snap.made.volume().equals(volume) && !snap.deleted)
                .map(snap -> snap.id)
                .toList();
    }

    /** A snapshot that another program takes. */
    SnapshotId taken(VolumeId volume, String description, List<Tag> tags) {
        var snap = new FakeSnapshot(
                new SnapshotId("snap-%017x".formatted(++counter)),
                new SnapshotParameters(volume, description, tags, new Target.InRegion()),
                time.server(),
                time.server().plus(snapshotTime));
        snaps.put(snap.id, snap);
        return snap.id;
    }

    @Override
    public String callerArn() throws CloudException {
        asked++;
        var fault = fault("caller");
        if (fault != Fault.NONE && fault != Fault.SLOW_ANSWER) {
            throw new CloudException(fault.failure());
        }
        checkLogin();
        time.answerLater(fault == Fault.SLOW_ANSWER ? SLOW : Duration.ZERO);
        return arn;
    }
}
