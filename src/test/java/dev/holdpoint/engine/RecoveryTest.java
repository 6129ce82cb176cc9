package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Absent;
import dev.holdpoint.model.IntentState.Cancelled;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.Dropped;
import dev.holdpoint.model.IntentState.Gone;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kill matrix and the other cases of docs/protocol.md, section 4. */
class RecoveryTest {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Rig rig = new Rig();

    private boolean waitsFor(RunId run, Wait reason) {
        return rig.run(run).intents().stream()
                .allMatch(intent -> intent.state() instanceof Waiting waiting && waiting.reason() == reason);
    }

    @Test
    void killedBeforeAnythingWasSentTheRunGoesOnIfItIsFresh() {
        var run = rig.take(1);
        rig.restart();
        assertThat(rig.becomes(run, Captured.class, MOMENT)).isTrue();
        assertThat(rig.ec2.sends()).hasSize(1);
    }

    @Test
    void killedBeforeAnythingWasSentAnOldRunAsksAndIsSentOnlyThen() {
        var run = rig.take(1);
        rig.time.sleep(Duration.ofMinutes(11));
        rig.restart();
        rig.pass(Duration.ofMinutes(5));
        assertThat(waitsFor(run, Wait.CONSENT)).isTrue();
        assertThat(rig.ec2.sends()).isEmpty();
        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, MOMENT)).isTrue();
    }

    @Test
    void killedWithARequestOnTheWireItIsFoundAndNotSentAgain() {
        var run = rig.take(1);
        rig.until(() -> rig.is(run, Dispatched.class), MOMENT);
        rig.restart();
        rig.loop().turn();
        assertThat(rig.only(run).state()).isInstanceOf(Unconfirmed.class);
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(10))).isTrue();
        assertThat(rig.ec2.sends()).hasSize(1);
    }

    @Test
    void recoveringTwiceIsRecoveringOnce() {
        var run = rig.take(1);
        rig.until(() -> rig.is(run, Dispatched.class), MOMENT);
        rig.restart();
        rig.restart();
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(3))).isTrue();
        var first = rig.run(run);
        rig.restart();
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.run(run)).isEqualTo(first);
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void whatWasNotExecutedIsCalledAbsentAtTheFenceAndNotBefore() {
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(20).plusSeconds(50));
        assertThat(rig.only(run).state()).isInstanceOf(Unconfirmed.class);
        assertThat(rig.becomes(run, Absent.class, Duration.ofSeconds(50))).isTrue();
        rig.pass(Duration.ofHours(2));
        assertThat(rig.ec2.sends()).as("only a person sends it again").hasSize(1);
        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, MOMENT)).isTrue();
        assertThat(rig.only(run).resentAt()).isPresent();
    }

    @Test
    void aLookThatFailsSaysNothingAboutAbsence() {
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.take(1);
        rig.becomes(run, Unconfirmed.class, MOMENT);
        rig.ec2.faults = action -> action.equals("look") ? Fault.ERROR_500_BEFORE : Fault.NONE;
        rig.pass(Duration.ofHours(1));
        assertThat(rig.only(run).state()).isInstanceOf(Unconfirmed.class);
    }

    @Test
    void aPersonMaySendAgainAfterFifteenSecondsAndBothSnapshotsAreShown() {
        rig.ec2.lag = ignored -> Duration.ofMinutes(2);
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        rig.becomes(run, Unconfirmed.class, MOMENT);
        rig.pass(Duration.ofSeconds(5));
        rig.engine().send(rig.only(run).key());
        rig.pass(Duration.ofSeconds(1));
        assertThat(rig.only(run).state()).as("too early").isInstanceOf(Unconfirmed.class);
        rig.pass(Duration.ofSeconds(15));
        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(40))).isTrue();
        assertThat(rig.until(() -> !rig.only(run).duplicates().isEmpty(), Duration.ofMinutes(10)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(2);
        assertThat(rig.only(run).duplicates()).hasSize(1);
    }

    @Test
    void aDuplicateThatAppearsHoursLaterIsStillShownEvenAfterARestart() {
        rig.ec2.lag = ignored -> Duration.ofHours(5);
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        rig.becomes(run, Absent.class, Duration.ofMinutes(30));
        rig.ec2.lag = ignored -> Duration.ZERO;
        rig.engine().send(rig.only(run).key());
        rig.becomes(run, Completed.class, Duration.ofMinutes(5));
        rig.restart();
        assertThat(rig.until(() -> !rig.only(run).duplicates().isEmpty(), Duration.ofHours(6)))
                .isTrue();
    }

    @Test
    void aDuplicateIsDeletedOnlyByAPersonAndThenNoLongerShown() {
        rig.ec2.lag = ignored -> Duration.ofMinutes(30);
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        rig.becomes(run, Absent.class, Duration.ofMinutes(30));
        rig.engine().send(rig.only(run).key());
        rig.until(() -> !rig.only(run).duplicates().isEmpty(), Duration.ofHours(2));
        var intent = rig.only(run);
        var duplicate = intent.duplicates().getFirst();
        assertThat(rig.get(rig.engine().delete(intent.key(), duplicate)).value())
                .contains(duplicate);
        rig.pass(MOMENT);
        assertThat(rig.only(run).duplicates()).isEmpty();
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).hasSize(1).doesNotContain(duplicate);
    }

    @Test
    void aSnapshotThatIsNotTheIntentsOwnIsNeverDeleted() {
        var run = rig.take(1);
        rig.becomes(run, Captured.class, MOMENT);
        var strange = rig.ec2.taken(Rig.volumeId(9), "theirs", List.of());
        assertThat(rig.get(rig.engine().delete(rig.only(run).key(), strange)).problems())
                .containsExactly(Problem.red("snapshot.not-ours", strange.value()));
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(9))).containsExactly(strange);
    }

    @Test
    void aRefusalOfASecondSendDoesNotEndWhatTheFirstMayHaveDone() {
        rig.ec2.lag = ignored -> Duration.ofMinutes(3);
        rig.ec2.next("create", Fault.RESET_AFTER, Fault.DENIED);
        var run = rig.take(1);
        rig.becomes(run, Unconfirmed.class, MOMENT);
        rig.pass(Duration.ofSeconds(20));
        rig.engine().send(rig.only(run).key());
        rig.pass(Duration.ofSeconds(20));
        assertThat(rig.only(run).state()).isInstanceOf(Unconfirmed.class);
        assertThat(rig.becomes(run, IntentState.OnEc2.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void aDroppedIntentIsLeftAlone() {
        rig.ec2.next("create", Fault.RESET_BEFORE);
        var run = rig.take(1);
        rig.becomes(run, Unconfirmed.class, MOMENT);
        rig.engine().drop(rig.only(run).key());
        assertThat(rig.becomes(run, Dropped.class, MOMENT)).isTrue();
        assertThat(rig.tryTake(1).problems()).isEmpty();
    }

    @Test
    void cancellingCallsOffWhatWasNotSentAndGoesOnLookingForWhatWas() {
        rig.ec2.next("create", Fault.RESET_AFTER, Fault.THROTTLE);
        var run = rig.take(1, 2);
        rig.pass(Duration.ofMillis(300));
        rig.engine().cancel(run);
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.run(run).intents().getFirst().state()).isInstanceOf(Captured.class);
        assertThat(rig.run(run).intents().getLast().state()).isInstanceOf(Cancelled.class);
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void aStrippedTagDoesNotHideASnapshotWhoseDescriptionCarriesTheIdentity() {
        rig.ec2.lag = ignored -> Duration.ofSeconds(5);
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        rig.becomes(run, Unconfirmed.class, MOMENT);
        rig.ec2.strip(rig.ec2.snapshotsOf(Rig.volumeId(1)).getFirst());
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aSnapshotThatSomebodyDeletedIsGoneAfterThreePollsOverTwoMinutes() {
        rig.ec2.snapshotTime = Duration.ofHours(1);
        var run = rig.take(1);
        rig.becomes(run, Captured.class, MOMENT);
        rig.pass(Duration.ofSeconds(10));
        rig.ec2.vanish(rig.ec2.snapshotsOf(Rig.volumeId(1)).getFirst());
        rig.pass(Duration.ofSeconds(110));
        assertThat(rig.only(run).state()).isInstanceOf(Captured.class);
        assertThat(rig.becomes(run, Gone.class, Duration.ofSeconds(40))).isTrue();
    }

    @Test
    void aSnapshotThatIsNotYetVisibleIsNotTakenForDeleted() {
        rig.ec2.lag = ignored -> Duration.ofSeconds(299);
        var run = rig.take(1);
        rig.becomes(run, Captured.class, MOMENT);
        rig.pass(Duration.ofSeconds(290));
        assertThat(rig.only(run).state()).isInstanceOf(Captured.class);
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void afterASleepWhatWasOnTheWireIsLookedUpAndWhatWasNotSentAsks() {
        rig.ec2.next("create", Fault.SLOW_ANSWER, Fault.PENDING_QUOTA);
        var run = rig.take(1, 2);
        rig.pass(Duration.ofSeconds(1));
        rig.time.sleep(Duration.ofHours(8));
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.run(run).intents().getFirst().state()).isInstanceOf(Completed.class);
        assertThat(rig.run(run).intents().getLast().state())
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.reason()).isEqualTo(Wait.CONSENT));
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void aLostJournalIsRebuiltFromTheTagsAndSaysThatItWas() {
        var run = rig.take(1, 2);
        rig.becomes(run, Captured.class, MOMENT);
        rig.ec2.taken(Rig.volumeId(7), "theirs", List.of());
        var after = new Rig(rig.time, rig.ec2, rig.ec2, new MemoryJournal(), rig.policy, 2);
        assertThat(after.get(after.engine().rebuild(Rig.HERE)).value()).contains(1);
        after.pass(MOMENT);
        var rebuilt = after.run(run);
        assertThat(rebuilt.reconstructed()).isTrue();
        assertThat(rebuilt.description()).isEqualTo("kernel patch");
        assertThat(rebuilt.change()).contains("CHG-4711");
        assertThat(after.becomes(run, Completed.class, Duration.ofMinutes(3))).isTrue();
        assertThat(after.get(after.engine().rebuild(Rig.HERE)).value()).contains(0);
    }

    @Test
    void aSnapshotThatGoesWrongFailsWithEc2sReason() {
        var run = rig.take(1);
        rig.becomes(run, Captured.class, MOMENT);
        rig.ec2.spoil(rig.ec2.snapshotsOf(Rig.volumeId(1)).getFirst());
        assertThat(rig.becomes(run, IntentState.Failed.class, Duration.ofSeconds(10)))
                .isTrue();
        assertThat(((IntentState.Failed) rig.only(run).state()).problem().detail())
                .isEqualTo("Client.InternalError");
    }
}
