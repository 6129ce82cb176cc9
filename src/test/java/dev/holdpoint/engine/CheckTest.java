package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final Rig rig = new Rig();

    private CheckReport check(Plan plan) {
        return rig.get(rig.engine().check(plan, ignored -> {}));
    }

    private static Volume volume(String state, String type, boolean encrypted, @Nullable OutpostArn outpost) {
        return new Volume(
                Rig.volumeId(1),
                state,
                8,
                type,
                "eu-west-1a",
                outpost,
                encrypted,
                false,
                VirtualTime.START,
                List.of(),
                List.of());
    }

    @Test
    void everyVolumeIsAskedForOnceAndTheAnswersComeInThePlansOrder() {
        var told = new ArrayList<CheckReport.Item>();
        var plan = rig.plan(3, 1, 2);
        var report = rig.get(rig.engine().check(plan, told::add));
        assertThat(report.items())
                .extracting(CheckReport.Item::volume)
                .containsExactly(Rig.volumeId(3), Rig.volumeId(1), Rig.volumeId(2));
        assertThat(told).containsExactlyInAnyOrderElementsOf(report.items());
        assertThat(report.items()).noneMatch(CheckReport.Item::blocks);
        assertThat(rig.ec2.executions()).isEmpty();
    }

    @Test
    void deniedAndNotToldAreDifferentAnswersAndBothBlock() {
        rig.ec2.next("dryRun", Fault.DENIED, Fault.DENIED, Fault.RESET_BEFORE);
        var report = check(rig.plan(1, 2));
        assertThat(report.items()).allMatch(CheckReport.Item::blocks);
        assertThat(report.items())
                .extracting(item -> item.permission().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Denied", "CouldNotTell");
    }

    @Test
    void whoMayTakeSnapshotsButNoTagsIsOfferedTheDescriptionAlone() {
        rig.ec2.next("dryRun", Fault.DENIED);
        var plan = rig.plan(1);
        var item = check(plan).items().getFirst();
        assertThat(item.permission()).isInstanceOf(Permission.Denied.class);
        assertThat(item.problems()).containsExactly(Problem.red("check.tags-denied", "vol-00000001"));
        var untagged = plan.descriptionOnly();
        assertThat(untagged.items().getFirst().parameters().tags()).isEmpty();
        assertThat(untagged.items().getFirst().parameters().description())
                .isEqualTo(plan.items().getFirst().parameters().description())
                .contains("[hp:");
    }

    @Test
    void dryRunsDrawFromTheSameBucketAsTheRequests() {
        var began = rig.time.elapsed();
        check(rig.plan(IntStream.range(0, 170).toArray()));
        // 80 at once, 90 more at 4.5 a second.
        assertThat(rig.time.elapsed().minus(began)).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(23));
    }

    @Test
    void aRunThatWouldPassThePendingQuotaIsWarnedOf() {
        var report = check(rig.plan(IntStream.range(0, 103).toArray()));
        assertThat(report.items().stream()
                        .filter(item -> item.problems().contains(Problem.amber("account.pending-quota", "100"))))
                .hasSize(3);
        assertThat(report.items()).noneMatch(CheckReport.Item::blocks);
    }

    @Test
    void aLookThatFailedIsSaidAndBlocksNothing() {
        rig.ec2.next("look", Fault.THROTTLE);
        var item = check(rig.plan(1)).items().getFirst();
        assertThat(item.problems()).containsExactly(Problem.amber("check.not-looked", "RequestLimitExceeded"));
        assertThat(item.blocks()).isFalse();
    }

    @Test
    void pendingAndRecentSnapshotsAreShownWithWhoseTheyAre() {
        var theirs = rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        rig.pass(Duration.ofSeconds(20));
        assertThat(check(rig.plan(1)).items().getFirst().problems())
                .containsExactly(Problem.info("volume.pending", "vol-00000001", theirs.value(), "nightly"));
        for (int i = 0; i < 4; i++) {
            rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        }
        rig.pass(Duration.ofSeconds(20));
        assertThat(check(rig.plan(1)).items().getFirst().problems())
                .containsExactly(Problem.amber("volume.pending-limit", "vol-00000001", "5", "5"));
    }

    @Test
    void aVolumeThatIsBeingDeletedBlocks() {
        assertThat(Preflight.of(
                        volume("deleting", "gp3", true, null),
                        TargetChoice.REGION,
                        new Target.InRegion(),
                        List.of(),
                        VirtualTime.START))
                .containsExactly(Problem.red("volume.state", "vol-00000001", "deleting"));
    }

    @Test
    void anOutpostKeepsOnlyEncryptedSnapshots() {
        var outpost = new OutpostArn("arn:aws:outposts:eu-west-1:000000000000:outpost/op-0123456789abcdef0");
        assertThat(Preflight.of(
                        volume("in-use", "gp2", false, outpost),
                        TargetChoice.OWN_OUTPOST,
                        new Target.OnOutpost(outpost),
                        List.of(),
                        VirtualTime.START))
                .containsExactly(Problem.red("outpost.unencrypted", "vol-00000001"));
    }

    @Test
    void aWishThatAVolumeCannotFollowIsSaid() {
        assertThat(Preflight.of(
                        volume("in-use", "gp2", true, null),
                        TargetChoice.OWN_OUTPOST,
                        new Target.InRegion(),
                        List.of(),
                        VirtualTime.START))
                .containsExactly(Problem.info("target.region-instead", "vol-00000001"));
    }
}
