package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.sim.world.Colleagues;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a check says, beside what EC2 says to the very same request when it is sent past the engine. */
abstract class Foresight {
    static final String DATA = "vol-0ddb0da7a0000b001";
    static final String ROOT = "vol-0ddb0da7a0000a001";
    static final String HDD = "vol-0eb0000000000b001";
    static final String PLANT = "vol-0fac70a70000b0001";
    static final String LOOSE = "vol-0a5ac1ded0000a003";
    static final String HOST = "i-0ddb0da7a0000c001";

    World world;
    Fleet fleet;
    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = Place.make();
        world = new World(place.directory(), 1, Mix.only(""), new SplittableRandom(1), this::seen);
        world.before();
        others().setPendingQuota(100);
        fleet = new Fleet(world);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        place.close();
    }

    /** How the engine sees EC2. */
    SnapshotCloud seen(SnapshotCloud real, World ignored) {
        return real;
    }

    final Colleagues others() {
        return world.ec2.account().colleagues();
    }

    final Plan plan(TargetChoice target, Subject... subjects) {
        return plan(target, false, subjects);
    }

    final Plan plan(TargetChoice target, boolean copyTags, Subject... subjects) {
        var request = new SnapshotRequest(
                List.of(subjects),
                new DescriptionTemplate("kernel patch"),
                TagSet.EMPTY,
                copyTags,
                target,
                Gate.ALL_RESTORABLE,
                null,
                null);
        return world.rig.engine().plan(world.connection(), request);
    }

    final Subject one(String volume) {
        return new Subject.Single(fleet.volume(volume), null);
    }

    /** The database server, as it is now. */
    final Subject set() {
        var host = fleet.hosts().stream()
                .filter(one -> one.instance().id().equals(HOST))
                .findFirst()
                .orElseThrow();
        return new Subject.InstanceSet(host.instance(), host.attached(), false, Set.of());
    }

    final CheckReport check(Plan plan) {
        return world.get(world.rig.engine().check(plan, ignored -> {}));
    }

    /** What EC2 answers to the request itself, past the engine, which would wait. */
    final CreateOutcome send(SnapshotParameters parameters) {
        world.before();
        return world.cloud().createSnapshot(parameters, world.time.wall().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The code with which EC2 refuses; empty if it does not. */
    final String refusal(SnapshotParameters parameters) {
        return send(parameters) instanceof CreateOutcome.NotExecuted not
                ? not.failure().code()
                : "";
    }

    /** The check of the plan's first volume says {@code problem}, and EC2 refuses its request with {@code code}. */
    final void expect(Plan plan, Light light, String problem, String code) {
        var item = check(plan).items().getFirst();
        assertThat(item.light()).as("%s", item).isEqualTo(light);
        assertThat(item.problems()).extracting(Problem::key).contains(problem);
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo(code);
    }
}
