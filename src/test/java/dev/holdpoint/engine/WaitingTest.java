package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.proof.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run waits for, says so, and never fails of. */
class WaitingTest {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Rig rig = new Rig();

    private boolean waitsFor(RunId run, Wait reason) {
        return rig.run(run).intents().stream()
                .allMatch(intent -> intent.state() instanceof Waiting waiting && waiting.reason() == reason);
    }

    private boolean hasNotice(String key) {
        return rig.board().notices().stream().map(Problem::key).anyMatch(key::equals);
    }

    @Test
    void theSecondSnapshotOfAVolumeWaitsSixteenSecondsAndSaysUntilWhen() {
        var first = rig.take(1);
        rig.becomes(first, Captured.class, MOMENT);
        var second = rig.take(1);
        rig.pass(Duration.ofSeconds(1));
        assertThat(waitsFor(second, Wait.VOLUME_SPACING)).isTrue();
        assertThat(rig.becomes(second, Captured.class, Duration.ofSeconds(20))).isTrue();
        var sends = rig.ec2.sends();
        assertThat(Duration.between(sends.get(0).at(), sends.get(1).at()))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
    }

    @Test
    void thePendingQuotaIsWaitedForUntilASnapshotCompletes() {
        rig.ec2.limits.pendingQuota = 2;
        var run = rig.take(1, 2, 3, 4, 5);
        rig.pass(Duration.ofSeconds(5));
        assertThat(rig.ec2.executions()).hasSize(2);
        assertThat(rig.run(run).intents().stream()
                        .filter(intent ->
                                intent.state() instanceof Waiting waiting && waiting.reason() == Wait.PENDING_QUOTA))
                .hasSize(3);
        assertThat(rig.becomes(run, Completed.class, Duration.ofMinutes(10))).isTrue();
        assertThat(rig.ec2.executions()).hasSize(5);
    }

    @Test
    void afterTheQuotaWasMetNothingIsSentForAMinuteUnlessASnapshotCompletes() {
        rig.ec2.snapshotTime = Duration.ofHours(1);
        rig.ec2.limits.pendingQuota = 1;
        rig.take(1, 2);
        rig.pass(Duration.ofSeconds(5));
        int before = rig.ec2.sends().size();
        rig.pass(Duration.ofSeconds(54));
        assertThat(rig.ec2.sends()).hasSize(before);
        rig.pass(Duration.ofSeconds(10));
        assertThat(rig.ec2.sends()).hasSize(before + 1);
    }

    @Test
    void noSecondIsSignedTwiceThoughTheClockIsSetBackToIt() {
        rig.ec2.next("create", Fault.PENDING_QUOTA);
        rig.take(1);
        rig.pass(Duration.ofSeconds(40));
        rig.time.skew(Duration.ofMinutes(-1));
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.ec2.sends())
                .hasSize(2)
                .extracting(Evidence.Send::signedAt)
                .containsExactly(VirtualTime.START, VirtualTime.START.plusSeconds(1));
    }

    @Test
    void expiredCredentialsParkTheRunBurnNoAttemptAndItGoesOnAfterTheLogin() {
        rig.ec2.arn = "";
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(2));
        assertThat(waitsFor(run, Wait.CREDENTIALS)).isTrue();
        assertThat(hasNotice("credentials.expired")).isTrue();
        assertThat(rig.ec2.sends()).isEmpty();
        rig.ec2.arn = Rig.HERE.callerArn();
        assertThat(rig.becomes(run, Captured.class, Duration.ofMinutes(1).plusSeconds(2)))
                .isTrue();
        assertThat(hasNotice("credentials.expired")).isFalse();
    }

    @Test
    void aLoginAfterMoreThanTenMinutesAsksFirst() {
        rig.ec2.arn = "";
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(11));
        rig.ec2.arn = Rig.HERE.callerArn();
        rig.pass(Duration.ofMinutes(2));
        assertThat(waitsFor(run, Wait.CONSENT)).isTrue();
        assertThat(rig.ec2.sends()).isEmpty();
    }

    @Test
    void aLoginToAnotherAccountSendsNothingThere() {
        rig.ec2.arn = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe";
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(5));
        assertThat(rig.board().notices())
                .containsExactly(Problem.red("account.changed", "000000000000", "999999999999"));
        assertThat(waitsFor(run, Wait.CREDENTIALS)).isTrue();
        assertThat(rig.ec2.sends()).isEmpty();
    }

    @Test
    void whatHappenedWhileTheDiskTookNothingIsWrittenStepByStepLater() {
        var journal = new MemoryJournal();
        var disk = new Rig(new VirtualTime(), journal);
        disk.ec2.next("create", Fault.CREDENTIALS);
        var run = disk.take(1);
        disk.becomes(run, Dispatched.class, MOMENT);
        journal.full = () -> true;
        disk.pass(Duration.ofSeconds(20));
        journal.full = () -> false;
        assertThat(disk.becomes(run, Completed.class, Duration.ofMinutes(10))).isTrue();
        assertThat(journal.events().stream().map(Evidence.Event::state).distinct())
                .containsExactly("PLANNED", "DISPATCHED", "WAITING", "CAPTURED", "COMPLETED");
        assertThat(journal.events().stream().map(Evidence.Event::state).limit(5))
                .containsExactly("PLANNED", "DISPATCHED", "WAITING", "PLANNED", "DISPATCHED");
    }

    @Test
    void whatAwsSaysOfTheAccountIsAsOldAsTheQuestion() {
        rig.ec2.next("caller", Fault.SLOW_ANSWER);
        rig.time.in(Duration.ofSeconds(20), () -> rig.ec2.arn = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe");
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.ec2.sends()).isEmpty();
        assertThat(waitsFor(run, Wait.CREDENTIALS)).isTrue();
    }

    @Test
    void whatAwsSaidOfTheAccountBeforeASleepIsNotTakenForTrueAfterIt() {
        rig.ec2.next("caller", Fault.SLOW_ANSWER);
        var run = rig.take(1);
        rig.pass(Duration.ofSeconds(5));
        rig.time.sleep(Duration.ofMinutes(5));
        rig.ec2.arn = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe";
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.ec2.sends()).isEmpty();
        assertThat(waitsFor(run, Wait.CREDENTIALS)).isTrue();
    }

    @Test
    void theAccountIsAskedForAgainInALongRun() {
        rig.ec2.next("create", Fault.PENDING_QUOTA);
        var run = rig.take(1);
        rig.pass(Duration.ofSeconds(5));
        rig.ec2.arn = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe";
        rig.pass(Duration.ofMinutes(3));
        assertThat(waitsFor(run, Wait.CREDENTIALS)).isTrue();
        assertThat(rig.ec2.sends()).hasSize(1);
    }

    @Test
    void aFullDiskSendsNothingStopsTheRunAndSaysSo() {
        var run = rig.take(1, 2);
        ((MemoryJournal) rig.journal).full = () -> true;
        rig.pass(Duration.ofSeconds(10));
        assertThat(rig.ec2.sends()).isEmpty();
        assertThat(hasNotice("journal.unwritable")).isTrue();
        assertThat(waitsFor(run, Wait.CONSENT)).isTrue();
        ((MemoryJournal) rig.journal).full = () -> false;
        rig.pass(Duration.ofMinutes(1));
        assertThat(hasNotice("journal.unwritable")).isFalse();
        assertThat(rig.ec2.sends()).as("a person starts it again").isEmpty();
        rig.run(run).intents().forEach(intent -> rig.engine().send(intent.key()));
        assertThat(rig.becomes(run, Captured.class, MOMENT)).isTrue();
    }

    @Test
    void aRunThatCannotBeMadeDurableIsRefused() {
        ((MemoryJournal) rig.journal).full = () -> true;
        assertThat(rig.tryTake(1).problems()).containsExactly(Problem.red("journal.unwritable", "SQLITE_FULL"));
        ((MemoryJournal) rig.journal).full = () -> false;
        rig.pass(Duration.ofMinutes(1));
        assertThat(rig.ec2.sends()).isEmpty();
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsShownAndWrittenLater() {
        rig.ec2.next("create", Fault.SLOW_ANSWER);
        var run = rig.take(1);
        rig.becomes(run, IntentState.Dispatched.class, MOMENT);
        ((MemoryJournal) rig.journal).full = () -> true;
        assertThat(rig.becomes(run, Captured.class, Duration.ofMinutes(1))).isTrue();
        assertThat(((MemoryJournal) rig.journal).rows().getFirst().state()).isEqualTo("DISPATCHED");
        ((MemoryJournal) rig.journal).full = () -> false;
        rig.pass(Duration.ofMinutes(1));
        assertThat(((MemoryJournal) rig.journal).rows().getFirst().state()).isEqualTo("CAPTURED");
    }

    @Test
    void anUnreachableEndpointIsWaitedForAndNothingIsLost() {
        rig.ec2.next("create", Fault.DNS, Fault.DNS);
        var run = rig.take(1);
        rig.pass(Duration.ofSeconds(1));
        assertThat(waitsFor(run, Wait.NETWORK)).isTrue();
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(20))).isTrue();
        assertThat(rig.ec2.executions()).hasSize(1);
    }
}
