package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.engine.PlainCloud;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each refusal that EC2 has for a snapshot, and the check that says so beforehand. */
class RefusalsForeseenSimTest extends Foresight {

    /** The clock stands still while EC2 is asked, and a hundred pages would use the bucket of describe calls up. */
    @Override
    SnapshotCloud seen(SnapshotCloud real, World seen) {
        return new PlainCloud(real) {
            @Override
            public long countSnapshots() {
                return seen.ec2.account().snapshots().size();
            }
        };
    }

    @Test
    void aVolumeInAStateThatAllowsNoSnapshot() {
        others().setVolumeState(DATA, "error");
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
    void asManyPendingSnapshotsAsTheAccountMayHave() {
        others().leaveSnapshots(100, true);
        expect(
                plan(TargetChoice.REGION, one(DATA)),
                Light.AMBER,
                "account.pending-quota",
                "PendingSnapshotLimitExceeded");
    }

    @Test
    @Tag("slow")
    void asManySnapshotsAsTheAccountMayHave() {
        others().leaveSnapshots(100_000, false);
        expect(plan(TargetChoice.REGION, one(DATA)), Light.AMBER, "account.snapshot-quota", "SnapshotLimitExceeded");
    }

    @Test
    void anUnencryptedVolumeOfAnOutpost() {
        others().setUnencrypted(PLANT);
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
        others().setVolumeState(DATA, "error");
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
        others().setOperator(DATA, "eks.amazonaws.com");
        assertThat(keys("vol-0f1e000000000a001")).contains("volume.root-running", "volume.product-codes");
        assertThat(keys("vol-0c1a55e000000b001")).contains("volume.multi-attach", "volume.in-use", "volume.encrypted");
        assertThat(keys("vol-0de5c00000000a001"))
                .contains("instance.hibernation")
                .doesNotContain("volume.root-running");
        assertThat(keys(DATA)).contains("volume.managed", "volume.in-use");
        assertThat(keys(ROOT)).contains("volume.root-running");
        assertThat(keys(LOOSE)).isEmpty();
    }

    @Test
    void disksOfTheHostThatNoSnapshotCovers() {
        others().setInstanceType(HOST, "m5d.2xlarge");
        var plan = plan(TargetChoice.REGION, one(DATA));
        assertThat(check(plan).items().getFirst().problems())
                .contains(Problem.info("instance.store", HOST, "m5d.2xlarge"));
        assertThat(refusal(plan.items().getFirst().parameters()))
                .as("EC2 takes it without them")
                .isEmpty();
    }

    @Test
    void aSnapshotOfMinutesAgoAndWhoseItIs() throws Exception {
        var nightly = world.ec2.account().takeSnapshot(DATA, "nightly, by the backup tool");
        world.rig.pass(Duration.ofMinutes(4));
        var plan = plan(TargetChoice.REGION, one(DATA));
        assertThat(check(plan).items().getFirst().toAccept())
                .containsExactly(
                        Problem.amber("volume.minutes-ago", DATA, nightly, "4", "nightly, by the backup tool"));
        assertThat(refusal(plan.items().getFirst().parameters()))
                .as("EC2 takes a second one")
                .isEmpty();

        world.rig.pass(Duration.ofMinutes(2));
        assertThat(check(plan(TargetChoice.REGION, one(DATA)))
                        .items()
                        .getFirst()
                        .toAccept())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).endsWith("2", CheckReport.HOLDPOINT));
    }

    @Test
    void whatEc2CannotTellBlocksAsARefusalDoes() {
        world.ec2.faults().add("CreateSnapshot/dry-run:throttle;CreateSnapshot:throttle");
        var plan = plan(TargetChoice.REGION, one(LOOSE));
        var item = check(plan).items().getFirst();
        assertThat(item.permission())
                .isInstanceOfSatisfying(
                        Permission.CouldNotTell.class,
                        unknown -> assertThat(unknown.problem().key()).isEqualTo("ec2.RequestLimitExceeded"));
        assertThat(item.light()).isEqualTo(Light.RED);
        assertThat(item.blocks()).isTrue();
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo("RequestLimitExceeded");
    }

    private List<String> keys(String volume) {
        return check(plan(TargetChoice.REGION, one(volume))).items().getFirst().problems().stream()
                .map(Problem::key)
                .toList();
    }
}
