package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.Failed;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Verdict;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakeTest {
    private final Rig rig = new Rig();

    @Test
    void aTakenVolumeIsCapturedThenCompletedAndTheVerdictFollows() {
        var run = rig.take(1);
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(2))).isTrue();
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.NOT_YET);
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(3))).isTrue();
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.SAFE);
        assertThat(rig.ec2.executions()).hasSize(1);
        assertThat(rig.board().open()).isFalse();
    }

    @Test
    void theRunIsDurableBeforeItIsAnnouncedAndBeforeAnythingIsSent() {
        var plan = rig.plan(1, 2);
        var stage = rig.engine().take(plan, Attestation.NONE).toCompletableFuture();
        rig.loop().turn();
        assertThat(stage).isCompleted();
        assertThat(((MemoryJournal) rig.journal).rows()).extracting("state").containsOnly("PLANNED");
        assertThat(rig.ec2.sends()).isEmpty();
    }

    @Test
    void aCheckAsksWhoWeAreSoThatTheClickNeedNotWaitForTheAnswer() {
        var plan = rig.plan(1, 2);
        rig.get(rig.engine().check(plan, item -> {}));
        rig.pass(Duration.ofSeconds(20));
        assertThat(rig.ec2.asked).isEqualTo(1);
        rig.get(rig.engine().take(plan, Attestation.NONE));
        rig.becomes(plan.run(), Captured.class, Duration.ofSeconds(2));
        assertThat(rig.ec2.asked).isEqualTo(1);
        assertThat(rig.ec2.executions()).hasSize(2);
    }

    @Test
    void whatAWSSaidHalfAMinuteBeforeTheClickIsAskedAgain() {
        var plan = rig.plan(1);
        rig.get(rig.engine().check(plan, item -> {}));
        rig.pass(Duration.ofSeconds(31));
        rig.get(rig.engine().take(plan, Attestation.NONE));
        rig.becomes(plan.run(), Captured.class, Duration.ofSeconds(2));
        assertThat(rig.ec2.asked).isEqualTo(2);
    }

    @Test
    void aSecondClickOnTheSameVolumeIsRefusedWhileTheFirstIsUnfinished() {
        rig.ec2.next("create", Fault.RESET_AFTER);
        rig.take(1);
        assertThat(rig.tryTake(1).problems()).containsExactly(Problem.red("volume.busy"));
        assertThat(rig.tryTake(2).problems()).isEmpty();
    }

    @Test
    void aLostAnswerIsUnconfirmedAndThenFoundWithoutASecondSend() {
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        assertThat(rig.becomes(run, Unconfirmed.class, Duration.ofSeconds(2))).isTrue();
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(5))).isTrue();
        assertThat(rig.ec2.sends()).hasSize(1);
    }

    @Test
    void aDeniedRequestFailsWithItsReasonAndIsNotSentAgain() {
        rig.ec2.next("create", Fault.DENIED);
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.only(run).state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().key()).isEqualTo("ec2.UnauthorizedOperation"));
        assertThat(rig.ec2.sends()).hasSize(1);
        assertThat(rig.run(run).verdict().answer()).isEqualTo(Verdict.Answer.DO_NOT_BEGIN);
    }

    @Test
    void fiveHundredVolumesAreAllTakenOnceAndThePaceIsKept() {
        rig.ec2.snapshotTime = Duration.ofMinutes(30);
        var run = rig.take(IntStream.rangeClosed(1, 500).toArray());
        assertThat(rig.becomes(run, IntentState.OnEc2.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(500);
        var first = rig.ec2.sends().getFirst().at();
        long inTenSeconds = rig.ec2.sends().stream()
                .filter(send -> send.at().isBefore(first.plusSeconds(10)))
                .count();
        // 80 at once and 4.5 a second.
        assertThat(inTenSeconds).isBetween(100L, 125L);
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(40))).isTrue();
    }

    @Test
    void aThrottleSlowsTheRunDownAndFailsNothing() {
        rig.ec2.next("create", Fault.THROTTLE, Fault.THROTTLE, Fault.THROTTLE);
        var run = rig.take(1, 2, 3);
        rig.pass(Duration.ofMillis(200));
        assertThat(rig.run(run).intents())
                .extracting(intent -> intent.state().getClass().getSimpleName())
                .containsOnly("Waiting");
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(4))).isTrue();
        assertThat(rig.ec2.executions()).hasSize(3);
    }
}
