package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** An EC2 in memory and in virtual time, with the faults of docs/protocol.md 6.1 that can be had without a socket. */
final class FakeEc2 implements CloudProvider, SnapshotCloud {
    static final Duration SIGNATURE_LIFE = Duration.ofMinutes(15);
    private static final Duration SPACING = Duration.ofSeconds(15);
    private static final int PENDING_OF_VOLUME = 5;
    private static final double BUCKET = 100;
    private static final double REFILL = 5;

    /** What a call may meet; the lag of a carrier is set apart. */
    enum Fault {
        NONE,
        THROTTLE,
        ERROR_500_BEFORE,
        ERROR_500_AFTER,
        UNAVAILABLE_BEFORE,
        UNAVAILABLE_AFTER,
        RESET_BEFORE,
        RESET_AFTER,
        GARBAGE_AFTER,
        STALL_AFTER,
        SLOW_ANSWER,
        EXECUTED_LATE,
        CREDENTIALS,
        DNS,
        PENDING_QUOTA,
        DENIED,
        THROWS
    }

    /** One snapshot; the visible times are by carrier. */
    private static final class Snap {
        final SnapshotId id;
        final SnapshotParameters made;
        final Instant start;
        final Map<Class<? extends SnapshotQuery>, Instant> visible = new LinkedHashMap<>();
        List<Tag> tags;
        Instant done;
        Instant hiddenFrom = Instant.MAX;
        Instant hiddenUntil = Instant.MAX;
        boolean deleted;
        boolean error;

        Snap(SnapshotId id, SnapshotParameters made, Instant start, Instant done) {
            this.id = id;
            this.made = made;
            this.start = start;
            this.done = done;
            this.tags = made.tags();
        }
    }

    private final VirtualTime time;
    private final Map<SnapshotId, Snap> snaps = new LinkedHashMap<>();
    private final List<Send> sends = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final Map<Fault, Integer> fired = new EnumMap<>(Fault.class);
    private final Set<String> refused = new HashSet<>();
    Consumer<Send> onSend = ignored -> {};
    Function<String, Fault> faults = ignored -> Fault.NONE;
    Function<Class<? extends SnapshotQuery>, Duration> lag = ignored -> Duration.ZERO;
    Function<Fault, Duration> lateness = ignored -> Duration.ofMinutes(5);
    Duration snapshotTime = Duration.ofMinutes(2);
    int pendingQuota = 1_000;
    boolean limits = true;
    /** Who the credentials are; empty while there are none. */
    String arn = Rig.HERE.callerArn();

    private double tokens = BUCKET;
    private Instant filled = VirtualTime.START;
    private int counter;
    private int looks;

    FakeEc2(VirtualTime time) {
        this.time = time;
    }

    @Override
    public SnapshotCloud snapshots(Connection connection) {
        return this;
    }

    @Override
    public FleetCloud fleet(Connection connection) {
        throw new UnsupportedOperationException("the engine lists no volumes");
    }

    List<Send> sends() {
        return List.copyOf(sends);
    }

    List<Execution> executions() {
        return List.copyOf(executions);
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
            throw new CloudException(failure(Fault.CREDENTIALS));
        }
        if (Duration.between(time.now(), time.server()).abs().compareTo(SIGNATURE_LIFE) > 0) {
            throw new CloudException(refused(Kind.CREDENTIALS, "RequestExpired"));
        }
    }

    int looks() {
        return looks;
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
            return new CreateOutcome.NotExecuted(failure(fault));
        }
        var send = new Send(
                time.server(), carried(parameters), parameters.volume().value(), signedAt, LoginGate.accountIn(arn));
        sends.add(send);
        onSend.accept(send);
        var refusal = refusal(parameters, signedAt, fault);
        if (refusal.isPresent()) {
            refused.add(send.volume());
            return new CreateOutcome.NotExecuted(refusal.get());
        }
        return switch (fault) {
            case ERROR_500_BEFORE, UNAVAILABLE_BEFORE, RESET_BEFORE -> new CreateOutcome.Ambiguous(failure(fault));
            case EXECUTED_LATE -> {
                time.in(lateness.apply(fault), () -> executeLate(parameters, signedAt));
                yield new CreateOutcome.Ambiguous(failure(fault));
            }
            case NONE, SLOW_ANSWER -> {
                var snap = execute(parameters, signedAt);
                time.answerLater(fault == Fault.NONE ? Duration.ZERO : Duration.ofSeconds(40));
                yield new CreateOutcome.Created(snap.id, snap.start, "req-" + counter);
            }
            case THROWS -> {
                execute(parameters, signedAt);
                throw new IllegalStateException("planted");
            }
            case STALL_AFTER -> {
                execute(parameters, signedAt);
                time.answerLater(Duration.ofSeconds(60));
                yield new CreateOutcome.Ambiguous(failure(fault));
            }
            default -> {
                execute(parameters, signedAt);
                yield new CreateOutcome.Ambiguous(failure(fault));
            }
        };
    }

    private static String carried(SnapshotParameters parameters) {
        return Carriers.intentIn(parameters.description()).orElseThrow().toString();
    }

    private Optional<CloudFailure> refusal(SnapshotParameters parameters, Instant signedAt, Fault fault) {
        if (Duration.between(signedAt, time.server()).abs().compareTo(SIGNATURE_LIFE) > 0) {
            return Optional.of(refused(Kind.CREDENTIALS, "RequestExpired"));
        }
        if (fault == Fault.THROTTLE || fault == Fault.PENDING_QUOTA || fault == Fault.DENIED) {
            return Optional.of(failure(fault));
        }
        if (!limits) {
            return Optional.empty();
        }
        tokens = Math.min(
                BUCKET, tokens + Duration.between(filled, time.server()).toMillis() / 1e3 * REFILL);
        filled = time.server();
        if (tokens < 1) {
            return Optional.of(failure(Fault.THROTTLE));
        }
        tokens--;
        var volume = parameters.volume();
        if (snaps.values().stream()
                .anyMatch(snap -> snap.made.volume().equals(volume)
                        && snap.start.plus(SPACING).isAfter(time.server()))) {
            return Optional.of(refused(Kind.VOLUME_SPACING, "SnapshotCreationPerVolumeRateExceeded"));
        }
        if (pending(snap -> snap.made.volume().equals(volume)) >= PENDING_OF_VOLUME) {
            return Optional.of(refused(Kind.VOLUME_LIMIT, "ConcurrentSnapshotLimitExceeded"));
        }
        return pending(ignored -> true) >= pendingQuota ? Optional.of(failure(Fault.PENDING_QUOTA)) : Optional.empty();
    }

    private long pending(Predicate<Snap> which) {
        return snaps.values().stream()
                .filter(snap -> !snap.deleted && snap.done.isAfter(time.server()))
                .filter(which)
                .count();
    }

    private Snap execute(SnapshotParameters parameters, Instant signedAt) {
        var now = time.server();
        var id = new SnapshotId("snap-%017x".formatted(++counter));
        var snap = new Snap(id, parameters, now, now.plus(snapshotTime));
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
            case DENIED -> new Permission.Denied(failure(fault).problem());
            default -> new Permission.CouldNotTell(failure(fault).problem());
        };
    }

    @Override
    public Sightings look(SnapshotQuery query) throws CloudException {
        looks++;
        var fault = fault("look");
        if (fault != Fault.NONE && fault != Fault.SLOW_ANSWER) {
            throw new CloudException(failure(fault));
        }
        checkLogin();
        var now = time.server();
        var found = snaps.values().stream()
                .filter(snap -> !snap.deleted)
                .filter(snap -> !snap.visible
                        .getOrDefault(query.getClass(), Instant.MIN)
                        .isAfter(now))
                .filter(snap -> now.isBefore(snap.hiddenFrom) || !now.isBefore(snap.hiddenUntil))
                .filter(snap -> matches(snap, query))
                .map(this::sighting)
                .toList();
        return new Sightings(found, now);
    }

    private static boolean matches(Snap snap, SnapshotQuery query) {
        return switch (query) {
            case SnapshotQuery.ByIds byIds -> byIds.ids().contains(snap.id);
            case SnapshotQuery.ByIntentTags byTags ->
                snap.tags.stream()
                        .anyMatch(tag -> tag.key().equals(Carriers.INTENT)
                                && byTags.intents().stream()
                                        .anyMatch(id -> id.toString().equals(tag.value())));
            case SnapshotQuery.ByDescriptions byText ->
                byText.intents().stream().anyMatch(id -> snap.made.description().endsWith(Carriers.suffix(id)));
            case SnapshotQuery.ByVolumes byVolumes -> byVolumes.volumes().contains(snap.made.volume());
            case SnapshotQuery.Ours ignored ->
                snap.tags.stream().anyMatch(tag -> tag.key().equals(Carriers.INTENT));
        };
    }

    private Sighting sighting(Snap snap) {
        var now = time.server();
        boolean completed = !now.isBefore(snap.done);
        long percent = Duration.between(snap.start, now).toMillis()
                * 100
                / Math.max(1, Duration.between(snap.start, snap.done).toMillis());
        var status = snap.error ? "error" : completed ? "completed" : "pending";
        return new Sighting(
                snap.id,
                snap.made.volume(),
                status,
                (int) Math.min(100, percent),
                snap.start,
                completed ? snap.done : null,
                snap.error ? "Client.InternalError" : "",
                snap.made.description(),
                snap.tags);
    }

    @Override
    public void delete(SnapshotId snapshot) throws CloudException {
        var fault = fault("delete");
        if (fault != Fault.NONE) {
            throw new CloudException(failure(fault));
        }
        vanish(snapshot);
    }

    /** Somebody deletes it. */
    void vanish(SnapshotId snapshot) {
        snap(snapshot).deleted = true;
    }

    /** Somebody takes its tags away. */
    void strip(SnapshotId snapshot) {
        snap(snapshot).tags = List.of();
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

    private Snap snap(SnapshotId id) {
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
        var snap = new Snap(
                new SnapshotId("snap-%017x".formatted(++counter)),
                new SnapshotParameters(volume, description, tags, new Target.InRegion()),
                time.server(),
                time.server().plus(snapshotTime));
        snaps.put(snap.id, snap);
        return snap.id;
    }

    @Override
    public String callerArn() throws CloudException {
        var fault = fault("caller");
        if (fault != Fault.NONE && fault != Fault.SLOW_ANSWER) {
            throw new CloudException(failure(fault));
        }
        checkLogin();
        return arn;
    }

    private static CloudFailure failure(Fault fault) {
        return switch (fault) {
            case THROTTLE -> refused(Kind.THROTTLED, "RequestLimitExceeded");
            case PENDING_QUOTA -> refused(Kind.PENDING_QUOTA, "PendingSnapshotLimitExceeded");
            case DENIED -> refused(Kind.DENIED, "UnauthorizedOperation");
            case CREDENTIALS -> refused(Kind.CREDENTIALS, "ExpiredToken");
            case DNS -> refused(Kind.UNREACHABLE, "unknown-host");
            case ERROR_500_BEFORE, ERROR_500_AFTER -> lost(Kind.SERVER, "InternalError");
            case UNAVAILABLE_BEFORE, UNAVAILABLE_AFTER -> lost(Kind.SERVER, "Unavailable");
            default -> lost(Kind.LOST, "read-timeout");
        };
    }

    private static CloudFailure refused(Kind kind, String code) {
        return new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, "req-refused", "");
    }

    private static CloudFailure lost(Kind kind, String code) {
        return new CloudFailure(kind, Occurrence.POSSIBLY, code, "", "");
    }
}
