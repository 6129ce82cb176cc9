package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each refusal that EC2 has for a snapshot, and the check that says so beforehand. */
class RefusalsForeseenSimTest {
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static final String ROOT = "vol-0ddb0da7a0000a001";
    private static final String HDD = "vol-0eb0000000000b001";
    private static final String PLANT = "vol-0fac70a70000b0001";
    private static final String HOST = "i-0ddb0da7a0000c001";

    private Place place;
    private World world;
    private Fleet fleet;

    @BeforeEach
    void open() throws Exception {
        place = Place.make();
        world = new World(place.directory(), 1, Mix.only(""), new SplittableRandom(1), (real, ignored) -> real);
        world.before();
        world.ec2.account().setPendingQuota(100);
        fleet = new Fleet(world);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        place.close();
    }

    private SnapshotRequest request(TargetChoice target, Subject... subjects) {
        return new SnapshotRequest(
                List.of(subjects),
                new DescriptionTemplate("kernel patch"),
                TagSet.EMPTY,
                false,
                target,
                Gate.ALL_RESTORABLE,
                null,
                null);
    }

    private Plan plan(TargetChoice target, Subject... subjects) {
        return world.rig.engine().plan(world.connection(), request(target, subjects));
    }

    private Subject one(String volume) {
        return new Subject.Single(fleet.volume(volume), null);
    }

    private Subject set() {
        var host = fleet.hosts().stream()
                .filter(one -> one.instance().id().equals(HOST))
                .findFirst()
                .orElseThrow();
        return new Subject.InstanceSet(host.instance(), host.attached(), false, Set.of());
    }

    private CheckReport check(Plan plan) {
        return world.get(world.rig.engine().check(plan, ignored -> {}));
    }

    /** What EC2 says to the request itself, past the engine, which would wait. */
    private String refusal(SnapshotParameters parameters) {
        world.before();
        var outcome = world.cloud().createSnapshot(parameters, world.time.wall().truncatedTo(ChronoUnit.SECONDS));
        return outcome instanceof CreateOutcome.NotExecuted not ? not.failure().code() : "";
    }

    private void expect(Plan plan, Light light, String problem, String code) {
        var item = check(plan).items().getFirst();
        assertThat(item.light()).as("%s", item).isEqualTo(light);
        assertThat(item.problems()).extracting(Problem::key).contains(problem);
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo(code);
    }

    @Test
    void aVolumeInAStateThatAllowsNoSnapshot() {
        world.ec2.account().setVolumeState(DATA, "error");
        expect(plan(TargetChoice.REGION, one(DATA)), Light.RED, "volume.state", "IncorrectState");
    }

    @Test
    void aSnapshotThatBeganJustNow() throws Exception {
        world.ec2.account().takeSnapshot(DATA, "nightly");
        expect(
                plan(TargetChoice.REGION, one(DATA)),
                Light.AMBER,
                "volume.recent",
                "SnapshotCreationPerVolumeRateExceeded");
    }

    @Test
    void asManyUnfinishedSnapshotsAsAVolumeMayHave() throws Exception {
        var id = world.ec2.account().takeSnapshot(HDD, "nightly");
        world.ec2.account().finishSnapshot(id, true);
        world.rig.pass(Duration.ofSeconds(20));
        expect(
                plan(TargetChoice.REGION, one(HDD)),
                Light.AMBER,
                "volume.pending-limit",
                "ConcurrentSnapshotLimitExceeded");
    }

    @Test
    void anUnencryptedVolumeOfAnOutpost() {
        world.ec2.account().setUnencrypted(PLANT);
        expect(plan(TargetChoice.OWN_OUTPOST, one(PLANT)), Light.RED, "outpost.unencrypted", "UnsupportedOperation");
    }

    @Test
    void anOutpostsVolumeWhoseLatestSnapshotIsElsewhere() {
        expect(
                plan(TargetChoice.OWN_OUTPOST, one(PLANT)),
                Light.AMBER,
                "outpost.lineage-region",
                "UnsupportedOperation");
    }

    @Test
    void aTargetThatAVolumeCannotHave() {
        var parameters = plan(TargetChoice.REGION, one(DATA)).items().getFirst().parameters();
        var arn = new OutpostArn("arn:aws:outposts:eu-west-1:000000000000:outpost/op-0fac70a7000000001");
        assertThat(refusal(with(parameters, new Target.OnOutpost(arn)))).isEqualTo("InvalidParameterValue");
        assertThat(TargetChoice.OWN_OUTPOST.refusal(fleet.volume(DATA))).isPresent();
        assertThat(refusal(with(parameters, new Target.InLocalZone()))).isEqualTo("InvalidParameterCombination");
        assertThat(TargetChoice.LOCAL_ZONE.refusal(fleet.volume(DATA))).isPresent();
    }

    private static SnapshotParameters with(SnapshotParameters parameters, Target target) {
        return new SnapshotParameters(parameters.volume(), parameters.description(), parameters.tags(), target);
    }

    @Test
    void aPermissionThatIsMissingIsNamedWithItsResource() {
        world.ec2.account().identities().deny("ec2:CreateSnapshot", "*:volume/" + DATA);
        var plan = plan(TargetChoice.REGION, one(DATA));
        var item = check(plan).items().getFirst();
        assertThat(item.permission())
                .isInstanceOfSatisfying(
                        Permission.Denied.class,
                        denied -> assertThat(denied.denial())
                                .contains(new Denial(
                                        "ec2:CreateSnapshot",
                                        "arn:aws:ec2:eu-west-1:000000000000:volume/" + DATA,
                                        true)));
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo("UnauthorizedOperation");
    }

    @Test
    void tagsThatMayNotBeCreated() {
        world.ec2.account().identities().deny("ec2:CreateTags", "*");
        expect(plan(TargetChoice.REGION, one(DATA)), Light.RED, "check.tags-denied", "UnauthorizedOperation");
    }

    @Test
    void aSetOfWhichOneVolumeStandsInTheWay() {
        world.ec2.account().setVolumeState(DATA, "error");
        var plan = plan(TargetChoice.REGION, set());
        var report = check(plan);
        assertThat(report.items()).extracting(CheckReport.Item::light).containsOnly(Light.RED);
        expect(plan, Light.RED, "set.member-blocks", "IncorrectState");
    }

    @Test
    void aSetThatMayNotBeTaken() {
        world.ec2.account().identities().deny("ec2:CreateSnapshots", "*");
        var plan = plan(TargetChoice.REGION, set());
        assertThat(check(plan).items()).extracting(CheckReport.Item::light).containsOnly(Light.RED);
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo("UnauthorizedOperation");
    }

    @Test
    void whatIsOnlyWorthSayingIsSaidOfEachKindOfVolume() {
        world.ec2.account().setOperator(DATA, "eks.amazonaws.com");
        assertThat(keys("vol-0f1e000000000a001")).contains("volume.root-running", "volume.product-codes");
        assertThat(keys("vol-0c1a55e000000b001")).contains("volume.multi-attach", "volume.in-use", "volume.encrypted");
        assertThat(keys("vol-0de5c00000000a001"))
                .contains("instance.hibernation")
                .doesNotContain("volume.root-running");
        assertThat(keys(DATA)).contains("volume.managed", "volume.in-use");
        assertThat(keys(ROOT)).contains("volume.root-running");
        assertThat(keys("vol-0a5ac1ded0000a003")).isEmpty();
    }

    private List<String> keys(String volume) {
        return check(plan(TargetChoice.REGION, one(volume))).items().getFirst().problems().stream()
                .map(Problem::key)
                .toList();
    }
}
