package dev.holdpoint.proof.wire;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.aws.VirtualClients;
import dev.holdpoint.engine.RigInHand;
import dev.holdpoint.engine.TimeInHand;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.time.SimClock;
import dev.holdpoint.sim.world.InstanceItem;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * All that a schedule happens in: the engine, the SDK, the socket, the simulated EC2, the journal's file and the
 * profile's, in one virtual time, in a directory of its own.
 */
final class World implements AutoCloseable, TimedCloud.Watch {
    private static final String PROFILE = "proof";
    private static final String CREDENTIALS = "credentials";
    private static final Pattern ENCODED = Pattern.compile("authorization failure message: [A-Za-z0-9+/=_-]{20}");

    /** What the guard says of a second transmission, which nothing but the guard may ever have to prevent. */
    private static final String GUARDED = "sent-twice";

    /** Silences are real time: this is long for loopback, and short enough for a few hundred of them. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(120);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What a silence costs in virtual time: the program's own patience for a read. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    final TimeInHand time;
    final SimulatedEc2 ec2;
    final RigInHand rig;
    final DiskJournal journal;
    private final Path directory;
    private final VirtualClients clients;
    private final FileWitness witness;
    private final List<Evidence.Send> early = new ArrayList<>();
    private long silences;
    private int guarded;

    /** What a schedule sees of EC2: the cloud itself, or, to see whether it is noticed, a worse one. */
    @FunctionalInterface
    interface Change {
        SnapshotCloud of(SnapshotCloud real, World world);
    }

    World(Path directory, long seed, Mix mix, SplittableRandom random, Change change) throws IOException {
        this.directory = directory;
        var begin = random.split();
        this.time = new TimeInHand(() -> Duration.ofMillis(10 + begin.nextInt(400)));
        this.ec2 = SimulatedEc2.start(SimOptions.usual()
                .withSeed(seed)
                .withSnapshotTime(Duration.ofSeconds(5 + random.nextInt(40)))
                .withLimits(!mix.crowded())
                .withPendingQuota(random.nextInt(4) == 0 ? 2 : 100)
                .withFaults(mix.rules())
                .withLogFile(directory.resolve("ec2.jsonl"))
                .withClock(SimClock.manual(time.ec2())));
        this.journal = new DiskJournal(file(), time::wall);
        this.witness = new FileWitness(file());
        this.clients = new VirtualClients(
                directory.resolve(CREDENTIALS), time::wall, time::ec2, mix.silence() ? SHORT_PATIENCE : PATIENCE);
        login(true);
        this.rig = new RigInHand(
                time, TimedCloud.provider(clients.provider(), cloud -> change.of(cloud, this), this), journal, seed);
    }

    /** EC2, spoken to past the engine. */
    SnapshotCloud cloud() {
        return clients.provider().snapshots(connection());
    }

    /** What there is, listed past the engine. */
    FleetCloud fleet() {
        return clients.provider().fleet(connection());
    }

    /** What a question to the engine came to, within a while. */
    <T> T get(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        for (int second = 0; second < 600 && !future.isDone(); second++) {
            rig.pass(Duration.ofSeconds(1));
        }
        return future.getNow(null);
    }

    /** The journal's file. */
    Path file() {
        return directory.resolve("journal.db");
    }

    /** A directory for what a person's program keeps beside the journal. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    /** Where the runs are pinned to. */
    Connection connection() {
        var arn = "arn:aws:iam::" + SimulatedAccount.ID + ":user/admin";
        var endpoint = ec2.endpoint().toString();
        return new Connection("aws", new AccountId(SimulatedAccount.ID), ec2.region(), endpoint, PROFILE, arn);
    }

    /** The profile has its keys, or has them no more: then the credentials provider throws. */
    void login(boolean there) {
        try {
            write(directory.resolve(CREDENTIALS), there);
        } catch (IOException e) {
            throw new IllegalStateException("the proof's own disk fails", e);
        }
    }

    /** Clients of their own, that are always logged in. */
    VirtualClients clients(Path home) throws IOException {
        write(home.resolve(CREDENTIALS), true);
        return new VirtualClients(home.resolve(CREDENTIALS), time::wall, time::ec2, PATIENCE);
    }

    private static void write(Path credentials, boolean there) throws IOException {
        var keys = "aws_access_key_id=%s\naws_secret_access_key=%s\n"
                .formatted(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        Files.writeString(credentials, "[" + PROFILE + "]\n" + (there ? keys : ""));
    }

    /** The process dies, and another starts. */
    void kill() {
        journal.reopen();
        rig.restart();
    }

    /** EC2's clock follows: it stands still but for this. */
    @Override
    public void before() {
        ec2.clock().advance(Duration.between(ec2.clock().instant(), time.ec2()));
    }

    @Override
    public void beforeSend(SnapshotParameters parameters, Instant signedAt) {
        parameters
                .set()
                .map(SnapshotSet::members)
                .orElse(List.of(parameters.volume()))
                .forEach(volume -> beforeSend(volume.value(), parameters.description(), signedAt));
    }

    private void beforeSend(String volume, String description, Instant signedAt) {
        boolean durable = witness.events().stream()
                .anyMatch(event -> event.state().equals("DISPATCHED")
                        && event.volume().equals(volume)
                        && description.contains(event.intent())
                        && event.signed().filter(signedAt::equals).isPresent());
        if (!durable) {
            early.add(new Evidence.Send(time.ec2(), description, volume, signedAt, SimulatedAccount.ID));
        }
    }

    @Override
    public void after() {
        var now = ec2.faults().fired().entrySet().stream()
                .filter(fault -> fault.getKey().matches("(stall|slow-body)-.*"))
                .mapToLong(fault -> fault.getValue())
                .sum();
        time.answerLater(SILENCE.multipliedBy(now - silences));
        silences = now;
    }

    @Override
    public void sent(CreateOutcome outcome) {
        if (outcome instanceof CreateOutcome.Ambiguous lost
                && lost.failure().code().equals(GUARDED)) {
            guarded++;
        }
    }

    /** What went wrong without a trace in EC2's log or the journal. */
    List<String> strayed() {
        return guarded == 0 ? List.of() : List.of("I4 the guard had to stop a second transmission: " + guarded);
    }

    /** Everything that is left behind; nothing happens after it. */
    Evidence evidence(Ec2Log log) {
        return new Evidence(
                log.sends(),
                log.executions(),
                witness.events(),
                witness.rows(),
                List.copyOf(early),
                log.refused(),
                SimulatedAccount.ID);
    }

    private List<String> attached(String instance) {
        return ec2.account().instances().stream()
                .filter(one -> one.id().equals(instance))
                .flatMap(one -> one.mappings().stream())
                .map(InstanceItem.Mapping::volumeId)
                .toList();
    }

    /** EC2's log, with everything that has taken effect late by now. */
    Ec2Log log() throws IOException {
        before();
        var ignored = ec2.requests();
        return Ec2Log.read(directory.resolve("ec2.jsonl"), SimulatedAccount.ID, this::attached);
    }

    /** I11: secrets that got into a file that is not the operator's own. */
    List<String> leaks() throws IOException {
        var leaks = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(CREDENTIALS))
                    .toList()) {
                leaks.addAll(leaks(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return leaks;
    }

    /** I11: secrets in a text that leaves the program. */
    static List<String> leaks(String where, String text) {
        var leaks = new ArrayList<String>();
        if (text.contains(SimIdentity.ADMIN_SECRET_ACCESS_KEY)) {
            leaks.add("I11 a secret key: " + where);
        }
        if (ENCODED.matcher(text).find()) {
            leaks.add("I11 an encoded authorization message: " + where);
        }
        return leaks;
    }

    @Override
    public void close() throws IOException {
        clients.close();
        ec2.close();
        journal.close();
    }
}
