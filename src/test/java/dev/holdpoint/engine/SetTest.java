package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Verdict;
import dev.holdpoint.proof.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instances as one crash-consistent set. */
class SetTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration PAST_THE_FENCE = Duration.ofMinutes(30);

    private final Rig rig = new Rig();

    private List<Intent> members(RunId run) {
        return rig.run(run).intents();
    }

    private IntentKey key(RunId run, int member) {
        return members(run).get(member).key();
    }

    @Test
    void aSetIsOneRequestWithOneIntentAndOnePointInTime() {
        var run = rig.takeSet(1, 2, 3);
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.sends())
                .extracting(Evidence.Send::signedAt)
                .hasSize(3)
                .containsOnly(rig.ec2.sends().getFirst().signedAt());
        assertThat(members(run))
                .extracting(intent -> intent.key().intent())
                .containsOnly(key(run, 0).intent());
        assertThat(members(run))
                .extracting(intent -> ((IntentState.Completed) intent.state()).startTime())
                .containsOnly(((IntentState.Completed) members(run).getFirst().state()).startTime());
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.SAFE);
    }

    @Test
    void setsAndVolumesByThemselvesGoInOneRun() {
        var plan =
                rig.engine().plan(Rig.HERE, Rig.mixed(List.of(Rig.set(1, 2), new Subject.Single(Rig.volume(3), null))));
        assertThat(plan.requests()).extracting(List::size).containsExactly(2, 1);
        var run = rig.get(rig.engine().take(plan, Attestation.NONE)).orThrow().id();
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(3);
    }

    @Test
    void aLostAnswerOfASetIsLookedUpForEachMember() {
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.takeSet(1, 2);
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(2);
        assertThat(members(run)).allMatch(intent -> intent.duplicates().isEmpty());
    }

    @Test
    void aRefusalIsARefusalOfEveryMember() {
        rig.ec2.next("create", Fault.DENIED);
        var run = rig.takeSet(1, 2);
        assertThat(rig.becomes(run, IntentState.Failed.class, SOON)).isTrue();
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.DO_NOT_BEGIN);
        assertThat(rig.run(run).verdict().stopped()).hasSize(2);
    }

    @Test
    void aPartialSetIsShownAndNeverToppedUp() {
        rig.ec2.next("create", Fault.MEMBER_DETACHED);
        var run = rig.takeSet(1, 2);
        rig.pass(PAST_THE_FENCE);
        assertThat(members(run).getFirst().state()).isInstanceOf(IntentState.Completed.class);
        assertThat(members(run).getLast().state()).isInstanceOf(IntentState.Absent.class);
        assertThat(rig.run(run).partial(members(run).getFirst())).isTrue();
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.NOT_YET);

        rig.engine().send(key(run, 1));
        rig.pass(SOON);
        assertThat(rig.ec2.sends()).hasSize(2);
        assertThat(members(run).getLast().state()).isInstanceOf(IntentState.Absent.class);

        rig.engine().drop(key(run, 1));
        rig.pass(SOON);
        assertThat(members(run).getLast().state()).isInstanceOf(IntentState.Dropped.class);
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.DO_NOT_BEGIN);
    }

    @Test
    void aPersonHasAnAbsentSetSentAgainAsAWhole() {
        rig.ec2.instances.put(Rig.HOST.id(), Rig.HOST);
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.takeSet(1, 2);
        assertThat(rig.becomes(run, IntentState.Absent.class, PAST_THE_FENCE)).isTrue();
        rig.engine().send(key(run, 1));
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(10)))
                .isTrue();
        assertThat(rig.ec2.sends()).hasSize(4);
        assertThat(rig.ec2.executions()).hasSize(2);
    }

    @Test
    void aSetThatShowsUpInPartWhileItWaitsToBeSentAgainIsNotSent() {
        // The first send takes effect late, of one member only: the other was detached.
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.takeSet(1, 2);
        assertThat(rig.becomes(run, IntentState.Absent.class, PAST_THE_FENCE)).isTrue();
        rig.ec2.arn = "";
        rig.engine().send(key(run, 0));
        rig.pass(SOON);
        var first = members(run).getFirst();
        rig.ec2.taken(first.key().volume(), first.parameters().description(), List.of());
        rig.ec2.arn = Rig.HERE.callerArn();
        rig.pass(PAST_THE_FENCE);
        assertThat(rig.ec2.sends()).hasSize(2);
        assertThat(members(run).getFirst().state()).isInstanceOf(IntentState.Completed.class);
        assertThat(members(run).getLast().state()).isInstanceOf(IntentState.Absent.class);
    }

    @Test
    void givingUpASetInDoubtGivesUpAllOfIt() {
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.takeSet(1, 2);
        rig.becomes(run, IntentState.Unconfirmed.class, SOON);
        rig.engine().drop(key(run, 0));
        rig.pass(SOON);
        assertThat(rig.is(run, IntentState.Dropped.class)).isTrue();
    }

    @Test
    void cancellingCallsOffAllMembersOfAnUnsentSet() {
        rig.ec2.arn = "";
        var run = rig.takeSet(1, 2);
        rig.pass(SOON);
        rig.engine().cancel(run);
        rig.pass(SOON);
        assertThat(rig.is(run, IntentState.Cancelled.class)).isTrue();
        assertThat(rig.ec2.sends()).isEmpty();
    }

    @Test
    void aSetWaitsUntilEachOfItsVolumesMayBeSnapshottedAgain() {
        rig.take(2);
        rig.pass(Duration.ofSeconds(3));
        var run = rig.takeSet(1, 2);
        rig.pass(Duration.ofSeconds(3));
        assertThat(members(run))
                .extracting(Intent::state)
                .allSatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                IntentState.Waiting.class,
                                waiting -> assertThat(waiting.reason()).isEqualTo(IntentState.Wait.VOLUME_SPACING)));
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.refused()).isEmpty();
    }

    @Test
    void aSetDrawsOneTokenOfABucketOfItsOwn() {
        rig.take(IntStream.rangeClosed(100, 179).toArray());
        rig.pass(Duration.ofSeconds(2));
        var run = rig.takeSet(IntStream.rangeClosed(1, 20).toArray());
        // The bucket of volumes by themselves is empty now; this one is full.
        assertThat(rig.becomes(run, IntentState.Captured.class, Duration.ofSeconds(3)))
                .isTrue();
    }

    @Test
    void anErrorOfOneMemberMeansDoNotBegin() {
        rig.ec2.snapshotTime = Duration.ofMinutes(30);
        var run = rig.takeSet(1, 2);
        rig.becomes(run, IntentState.Captured.class, SOON);
        rig.ec2.spoil(members(run).getFirst().state().snapshotId().orElseThrow());
        rig.pass(SOON);
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.DO_NOT_BEGIN);
    }

    @Test
    void theProcessDiesWithASetOnTheWireAndTheNextFindsEveryMember() {
        rig.ec2.next("create", Fault.STALL_AFTER);
        var run = rig.takeSet(1, 2, 3);
        rig.becomes(run, IntentState.Dispatched.class, SOON);
        rig.restart();
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(3);
    }

    @Test
    void aMemberAtNinetyNinePercentSaysForWhomItWaits() {
        var run = rig.takeSet(1, 2, 3);
        rig.becomes(run, IntentState.Captured.class, SOON);
        var now = rig.run(run);
        var percents = new int[] {99, 40, 100};
        var moved = IntStream.range(0, 3)
                .mapToObj(i -> {
                    var intent = now.intents().get(i);
                    var there = (IntentState.Captured) intent.state();
                    return intent.with(
                            new IntentState.Captured(
                                    there.snapshot(), there.startTime(), percents[i], there.checkedAt()),
                            intent.changedAt());
                })
                .toList();
        var shown = now.with(moved);
        assertThat(shown.waitsFor(moved.get(0))).contains(moved.get(1));
        assertThat(shown.waitsFor(moved.get(1))).isEmpty();
        assertThat(shown.waitsFor(moved.get(2))).contains(moved.get(1));
        assertThat(shown.setOf(moved.get(0))).isEqualTo(moved);
    }

    @Test
    void anAnswerThatDoesNotNameAMemberLeavesThatMemberInDoubt() {
        var there = new CreateOutcome.SetCreated(
                Map.of(Rig.volumeId(1), new SnapshotId("snap-00000001")), VirtualTime.START, "req-1");
        assertThat(there.of(Rig.volumeId(1))).isInstanceOf(CreateOutcome.Created.class);
        assertThat(there.of(Rig.volumeId(2))).isInstanceOf(CreateOutcome.Ambiguous.class);
    }
}
