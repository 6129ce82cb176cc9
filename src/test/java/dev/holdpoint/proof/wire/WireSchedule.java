package dev.holdpoint.proof.wire;

import dev.holdpoint.model.Volume;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.SnapshotItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run of the program from the engine to EC2 through faults that a seed decides. The same seed gives the same
 * schedule, but for what real time decides: how soon a silence ends.
 */
final class WireSchedule {
    /** After the last fault nothing may be unknown any more when this has passed (I10). */
    private static final Duration CALM = Duration.ofMinutes(25);
    /** Where EC2 broke its promise, a snapshot shows this late. */
    private static final Duration LONG_CALM = Duration.ofMinutes(50);

    private static final World.Change AS_IT_IS = (real, world) -> real;
    private static final int MOST_VOLUMES = 5;
    private static final int HARSHEST = 8;
    private static final int PAGE = 1_000;
    private static final List<String> DISK = List.of("SQLITE_FULL", "SQLITE_BUSY", "SQLITE_READONLY", "SQLITE_IOERR");

    private final SplittableRandom random;
    private final Mix mix;
    private final World world;
    private final Person person;
    private final String crowdedVolume;
    private final Map<String, Integer> counts = new TreeMap<>();
    /**
     * How far ahead of EC2's clock the machine's was at most: a request lives as long by the date that it is signed
     * with.
     */
    private Duration ahead = Duration.ZERO;

    private WireSchedule(long seed, Path directory, World.Change change, Person.Seat seat) throws IOException {
        this.random = new SplittableRandom(seed);
        this.mix = Mix.of(seed);
        this.world = new World(directory, seed, mix, random, change);
        var volumes = volumes(world);
        this.crowdedVolume = volumes.getFirst().id().value();
        this.person = seat.sit(world, volumes, mix, random, this::count);
    }

    /**
     * What came of a schedule, and what it went through.
     *
     * @param deleted snapshots that somebody else deleted
     * @param faults how often each made a difference
     * @param atSets how often the answer about a set was struck, by the fault
     * @param calls requests that EC2 received
     * @param amiss what does not hold and is not in the evidence
     */
    record Result(
            Mix mix,
            Evidence evidence,
            Set<String> deleted,
            Map<String, Integer> faults,
            Map<String, Integer> atSets,
            int calls,
            List<String> amiss) {

        /** Every invariant that does not hold. */
        List<String> violations() {
            var all = new ArrayList<>(Ruling.violations(evidence, deleted, mix.promiseBroken()));
            all.addAll(amiss);
            return all;
        }
    }

    /** Plays the schedule of a seed in a directory of its own. */
    static Result run(long seed) throws IOException {
        return run(seed, AS_IT_IS);
    }

    /** The same with another EC2. */
    static Result run(long seed, World.Change change) throws IOException {
        return run(seed, change, Operator::new);
    }

    /** The same with somebody else who decides. */
    static Result run(long seed, Person.Seat seat) throws IOException {
        return run(seed, AS_IT_IS, seat);
    }

    private static Result run(long seed, World.Change change, Person.Seat seat) throws IOException {
        try (var place = Place.make()) {
            var schedule = new WireSchedule(seed, place.directory(), change, seat);
            try (var world = schedule.world;
                    var ignored = schedule.person) {
                schedule.play();
                return schedule.result();
            }
        }
    }

    /** The volumes of a schedule. */
    static List<Volume> volumes(World world) {
        return new Fleet(world).ordinary(MOST_VOLUMES);
    }

    private Result result() throws IOException {
        var log = world.log();
        world.ec2.faults().fired().forEach((fault, times) -> counts.put(fault, Math.toIntExact(times)));
        var alive =
                world.ec2.account().snapshots().stream().map(SnapshotItem::id).collect(Collectors.toSet());
        var deleted = log.executions().stream()
                .map(Evidence.Execution::snapshot)
                .filter(snapshot -> !alive.contains(snapshot))
                .collect(Collectors.toSet());
        var amiss = new ArrayList<>(person.amiss());
        amiss.addAll(Exports.leaks(world.rig.board().runs(), world.time.wall()));
        amiss.addAll(world.leaks());
        amiss.addAll(world.strayed());
        return new Result(mix, world.evidence(log), deleted, counts, log.faultsOfSets(), log.calls(), amiss);
    }

    private void play() {
        if (mix.crowded()) {
            crowd();
        }
        person.started();
        person.click();
        int acts = random.nextInt(HARSHEST);
        for (int i = 0; i < acts; i++) {
            world.rig.pass(Duration.ofMillis(random.nextInt(1 + random.nextInt(300_000))));
            act();
        }
        world.rig.pass(Duration.ofSeconds(random.nextInt(120)));
        world.ec2.faults().clear();
        world.journal.failWith(null);
        world.login(true);
        world.time.skew(Duration.ZERO);
        world.rig.pass((mix.promiseBroken() ? LONG_CALM : CALM).plus(ahead));
    }

    private void crowd() {
        try {
            for (int i = 0; i <= PAGE; i++) {
                var ignored = world.ec2.account().takeSnapshot(crowdedVolume, "hourly " + i);
            }
        } catch (Refusal e) {
            throw new IllegalStateException("a colleague may do this", e);
        }
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0, 1 -> kill();
            case 2 -> sleep();
            case 3 -> jump();
            case 4 -> disk();
            case 5 -> logout();
            case 6 -> stranger();
            case 7 -> secondClick();
            default -> person.act();
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void kill() {
        count("kill");
        person.died();
        world.kill();
        person.started();
    }

    private void secondClick() {
        count("second click");
        person.click();
    }

    private void sleep() {
        count("sleep");
        world.time.sleep(random.nextBoolean() ? Duration.ofHours(8) : Duration.ofMinutes(1 + random.nextInt(60)));
    }

    private void jump() {
        count("clock jump");
        var skew = Duration.ofMinutes(random.nextInt(-60, 61));
        ahead = skew.compareTo(ahead) > 0 ? skew : ahead;
        world.time.skew(skew);
    }

    private void disk() {
        var code = DISK.get(random.nextInt(DISK.size()));
        count("journal " + code);
        world.journal.failWith(code);
        world.time.in(Duration.ofSeconds(random.nextInt(90)), () -> world.journal.failWith(null));
    }

    private void logout() {
        count("no credentials");
        world.login(false);
        world.time.in(Duration.ofSeconds(random.nextInt(300)), () -> world.login(true));
    }

    /** A colleague strips or deletes what the operator has seen. */
    private void stranger() {
        world.before();
        var seen = world.rig.board().runs().stream()
                .flatMap(run -> run.intents().stream())
                .flatMap(intent -> intent.state().snapshotId().stream())
                .map(Object::toString)
                .filter(this::alive)
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        var snapshot = seen.get(random.nextInt(seen.size()));
        if (random.nextBoolean()) {
            count("colleague deletes");
            world.ec2.account().deleteSnapshot(snapshot);
        } else {
            count("colleague strips the tag");
            world.ec2.account().stripTag(snapshot, "holdpoint:intent");
        }
    }

    private boolean alive(String snapshot) {
        return world.ec2.account().snapshots().stream()
                .anyMatch(item -> item.id().equals(snapshot));
    }
}
