package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.sim.api.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others change while a confirmed request waits for its turn: it is not sent to be refused. */
class WaitedForeseenSimTest extends Foresight {
    /** On an Outpost, and without a snapshot anywhere that would decide where the next one goes. */
    private static final String PLANT_ROOT = "vol-0fac70a70000a0001";

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private long before;

    /** Whatever is confirmed now waits for a quota of which nothing is left. */
    @BeforeEach
    void full() {
        others().leaveSnapshots(1, true);
        others().setPendingQuota(1);
    }

    private RunId confirm(Plan plan) {
        var report = check(plan);
        var run = world.get(world.rig.engine().take(plan, Attestation.of(report, world.time.wall())))
                .orThrow()
                .id();
        world.rig.pass(A_MOMENT);
        assertThat(waits(run)).extracting(Waiting::reason).containsOnly(Wait.PENDING_QUOTA);
        before = creates();
        return run;
    }

    private Run run(RunId id) {
        return world.rig.board().runs().stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Waiting> waits(RunId run) {
        return run(run).intents().stream()
                .map(Intent::state)
                .map(Waiting.class::cast)
                .toList();
    }

    private long creates() {
        return world.ec2.requests().stream()
                .map(LoggedRequest::action)
                .filter(Set.of("CreateSnapshot", "CreateSnapshots")::contains)
                .count();
    }

    /** The quota has room again, and yet nothing is sent: a person is asked, with the reason. */
    private void asksAbout(RunId run, Problem why) {
        others().setPendingQuota(100);
        world.rig.pass(A_WHILE);
        assertThat(waits(run)).extracting(Waiting::reason).containsOnly(Wait.CONSENT);
        assertThat(waits(run).getFirst().why()).contains(why);
        assertThat(creates()).as("not sent to be refused").isEqualTo(before);
    }

    private String refusalOf(RunId run) {
        return refusal(run(run).intents().getFirst().parameters());
    }

    @Test
    void aVolumeThatWasDeleted() {
        var run = confirm(plan(TargetChoice.REGION, one(LOOSE)));
        others().deleteVolume(LOOSE);
        asksAbout(run, Problem.red("volume.gone", LOOSE));
        assertThat(refusalOf(run)).isEqualTo("InvalidVolume.NotFound");
    }

    @Test
    void aVolumeThatWentWrongAndIsMendedGoesOnceAPersonSaysSo() {
        var run = confirm(plan(TargetChoice.REGION, one(LOOSE)));
        others().setVolumeState(LOOSE, "error");
        asksAbout(run, Problem.red("volume.state", LOOSE, "error"));
        assertThat(refusalOf(run)).isEqualTo("IncorrectState");

        others().setVolumeState(LOOSE, "available");
        world.rig.engine().send(run(run).intents().getFirst().key());
        world.rig.pass(A_WHILE);
        assertThat(run(run).intents().getFirst().state()).isInstanceOf(IntentState.Completed.class);
    }

    @Test
    void aRootVolumeWhoseInstanceWasStarted() {
        others().setInstanceState(HOST, "stopped");
        var run = confirm(plan(TargetChoice.REGION, one(ROOT)));
        others().setInstanceState(HOST, "running");
        asksAbout(run, Problem.amber("volume.root-running", ROOT, HOST));
        assertThat(refusalOf(run)).as("EC2 takes it as it is").isEmpty();
    }

    @Test
    void aVolumeOfAnOutpostThatIsNotEncryptedAnyMore() {
        var run = confirm(plan(TargetChoice.OWN_OUTPOST, one(PLANT_ROOT)));
        others().setUnencrypted(PLANT_ROOT);
        asksAbout(run, Problem.red("outpost.unencrypted", PLANT_ROOT));
        assertThat(refusalOf(run)).isEqualTo("UnsupportedOperation");
    }

    @Test
    void aVolumeThatWasAttachedToTheInstanceOfASet() {
        var run = confirm(plan(TargetChoice.REGION, set()));
        others().attach(LOOSE, HOST, "/dev/sdz");
        asksAbout(run, Problem.red("set.attached-since", HOST, LOOSE));
    }

    @Test
    void aVolumeOfASetThatWasDetached() {
        var run = confirm(plan(TargetChoice.REGION, set()));
        others().detach(DATA);
        asksAbout(run, Problem.red("set.detached-since", HOST, DATA));
    }

    @Test
    void aSetWithoutItsBootVolumeIsTheSameSetAsLongAsNobodyTouchesIt() {
        var all = (Subject.InstanceSet) set();
        var run = confirm(
                plan(TargetChoice.REGION, new Subject.InstanceSet(all.instance(), all.attached(), true, Set.of())));
        others().setPendingQuota(100);
        world.rig.pass(A_WHILE);
        assertThat(run(run).intents())
                .extracting(Intent::state)
                .allMatch(state -> state instanceof IntentState.Completed);
    }

    @Test
    void aLookThatGetsNoAnswerIsMadeAgainBeforeAnythingIsSent() {
        var run = confirm(plan(TargetChoice.REGION, one(LOOSE)));
        world.ec2.faults().add("DescribeVolumes:internal-error");
        others().setPendingQuota(100);
        world.rig.pass(A_WHILE);
        assertThat(waits(run)).extracting(Waiting::reason).containsOnly(Wait.NETWORK);
        assertThat(creates()).isEqualTo(before);

        world.ec2.faults().clear();
        world.rig.pass(A_WHILE);
        assertThat(run(run).intents().getFirst().state()).isInstanceOf(IntentState.Completed.class);
        assertThat(creates()).isEqualTo(before + 1);
    }

    @Test
    void aSecondLookBehindTheConfirmationThatFailsIsNewsAboutVolumesByThemselvesToo() {
        var plan = plan(TargetChoice.REGION, one(LOOSE));
        var confirmed = check(plan);
        assertThat(confirmed.newsIn(world.get(world.rig.engine().inspect(plan))))
                .isEmpty();
        world.ec2.faults().add("DescribeVolumes:error=RequestLimitExceeded");
        assertThat(confirmed.newsIn(world.get(world.rig.engine().inspect(plan))))
                .containsExactly(Problem.amber("check.not-described", "RequestLimitExceeded"));
    }
}
