package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntentMachineTest {
    private static final Instant NOW = VirtualTime.START;
    private static final VolumeId VOLUME = new VolumeId("vol-00000001");
    private static final SnapshotId OLD = new SnapshotId("snap-0000000a");
    private static final SnapshotId YOUNG = new SnapshotId("snap-0000000b");
    private static final Problem WHY = Problem.amber("intent.interrupted");
    private static final List<IntentState> STATES = List.of(
            new IntentState.Planned(),
            new IntentState.Waiting(IntentState.Wait.THROTTLED, NOW),
            new IntentState.Waiting(IntentState.Wait.CONSENT, NOW),
            new IntentState.Waiting(IntentState.Wait.CONSENT, NOW, WHY),
            new IntentState.Waiting(IntentState.Wait.CREDENTIALS, NOW),
            new IntentState.Dispatched(NOW),
            new IntentState.Unconfirmed(NOW, 1, NOW, WHY),
            new IntentState.Absent(NOW, NOW),
            new IntentState.Captured(OLD, NOW, 5, NOW),
            new IntentState.Completed(OLD, NOW, NOW),
            new IntentState.Failed(WHY, null),
            new IntentState.Gone(OLD, NOW),
            new IntentState.Cancelled(),
            new IntentState.Dropped());

    private final IntentMachine machine =
            new IntentMachine(EnginePolicy.standard(), new Jitter(new SplittableRandom(1)));

    private static Intent intent(IntentState state) {
        return new Intent(
                new IntentKey(IntentId.parse("01a20cff-7d00-75a2-9607-387fc392b8e5"), VOLUME),
                new SnapshotParameters(VOLUME, "d", List.of(), new Target.InRegion()),
                state,
                NOW,
                "",
                List.of());
    }

    private IntentState after(IntentState state, IntentEvent event) {
        return machine.step(intent(state), event, NOW).state();
    }

    private static CreateOutcome refused(Kind kind) {
        return new CreateOutcome.NotExecuted(new CloudFailure(kind, Occurrence.CERTAINLY_NOT, "Code", "req", ""));
    }

    private static Sighting sighting(SnapshotId id, Instant start) {
        return new Sighting(id, VOLUME, "pending", 7, start, null, "", "d", List.of());
    }

    static Stream<IntentState> notSendable() {
        return STATES.stream()
                .filter(state -> !(state instanceof IntentState.Planned))
                .filter(state -> !(state instanceof IntentState.Waiting waiting
                        && waiting.reason() == IntentState.Wait.THROTTLED));
    }

    static Stream<IntentState> inDoubt() {
        return STATES.stream().filter(IntentState.InDoubt.class::isInstance);
    }

    static Stream<IntentEvent> whatTheProgramMayDo() {
        return Stream.of(
                new IntentEvent.Granted(NOW),
                new IntentEvent.Interrupted(),
                new IntentEvent.NotFound(NOW.plus(Duration.ofHours(9))),
                new IntentEvent.LookFailed(),
                new IntentEvent.Vanished(),
                new IntentEvent.Held(IntentState.Wait.NETWORK, NOW),
                new IntentEvent.Held(IntentState.Wait.CONSENT, NOW, WHY),
                new IntentEvent.Released(),
                new IntentEvent.LookNow());
    }

    @ParameterizedTest
    @MethodSource("notSendable")
    void aGrantSendsNothingThatIsNotWaitingToBeSent(IntentState state) {
        assertThat(after(state, new IntentEvent.Granted(NOW.plusSeconds(1)))).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("whatTheProgramMayDo")
    void nothingThatTheProgramDoesByItselfLeadsFromDoubtToSending(IntentEvent event) {
        inDoubt().forEach(state -> assertThat(after(state, event)).isNotInstanceOf(IntentState.Unsent.class));
    }

    @ParameterizedTest
    @MethodSource("inDoubt")
    void aSightingEndsEveryDoubt(IntentState state) {
        var found = after(state, new IntentEvent.Found(List.of(sighting(OLD, NOW))));
        assertThat(found).isEqualTo(new IntentState.Captured(OLD, NOW, 7, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"THROTTLED", "PENDING_QUOTA", "VOLUME_SPACING", "VOLUME_LIMIT", "CREDENTIALS", "UNREACHABLE"})
    void whatOnlyTakesTimeIsWaitedFor(Kind kind) {
        assertThat(after(new IntentState.Dispatched(NOW), new IntentEvent.Answered(NOW, refused(kind))))
                .isInstanceOf(IntentState.Waiting.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DENIED", "REFUSED", "STATE"})
    void whatIsRefusedForGoodFails(Kind kind) {
        assertThat(after(new IntentState.Dispatched(NOW), new IntentEvent.Answered(NOW, refused(kind))))
                .isInstanceOf(IntentState.Failed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DENIED", "REFUSED", "STATE", "VOLUME_SPACING"})
    void aRefusalAfterASecondSendLeavesTheFirstInDoubt(Kind kind) {
        var resent = intent(new IntentState.Absent(NOW, NOW)).resent(NOW);
        var sent = machine.step(resent, new IntentEvent.Granted(NOW), NOW);
        assertThat(machine.step(sent, new IntentEvent.Answered(NOW, refused(kind)), NOW)
                        .state())
                .isInstanceOf(IntentState.Unconfirmed.class);
    }

    @Test
    void theAnswerOfAnEarlierSendSaysNothingAboutALaterOne() {
        var sent = new IntentState.Dispatched(NOW);
        assertThat(after(sent, new IntentEvent.Answered(NOW.minusSeconds(60), refused(Kind.DENIED))))
                .isEqualTo(sent);
    }

    @Test
    void aLateAnswerStillTellsOfTheSnapshot() {
        var created = new CreateOutcome.Created(OLD, NOW, "req-9");
        var captured = machine.step(
                intent(new IntentState.Unconfirmed(NOW, 1, NOW, WHY)), new IntentEvent.Answered(NOW, created), NOW);
        assertThat(captured.state().snapshotId()).contains(OLD);
        assertThat(captured.requestId()).isEqualTo("req-9");
    }

    @Test
    void ofSeveralTheOldestIsKeptAndTheOthersAreDuplicates() {
        var found = machine.step(
                intent(new IntentState.Absent(NOW, NOW)),
                new IntentEvent.Found(List.of(sighting(YOUNG, NOW.plusSeconds(60)), sighting(OLD, NOW))),
                NOW);
        assertThat(found.state().snapshotId()).contains(OLD);
        assertThat(found.duplicates()).containsExactly(YOUNG);
    }

    @Test
    void theSameSnapshotSeenAgainIsNoDuplicate() {
        var captured = intent(new IntentState.Captured(OLD, NOW, 7, NOW));
        assertThat(machine.step(captured, new IntentEvent.Found(List.of(sighting(OLD, NOW))), NOW))
                .isEqualTo(captured);
    }

    @Test
    void absenceIsBelievedAtTwentyOneMinutesByEc2sClockAndNotASecondBefore() {
        var doubt = new IntentState.Unconfirmed(NOW, 1, NOW, WHY);
        var fence = NOW.plus(Duration.ofMinutes(21));
        assertThat(after(doubt, new IntentEvent.NotFound(fence.minusSeconds(1))))
                .isInstanceOf(IntentState.Unconfirmed.class);
        assertThat(after(doubt, new IntentEvent.NotFound(fence))).isInstanceOf(IntentState.Absent.class);
    }

    @Test
    void callingOffASecondSendLeavesTheFirstInDoubt() {
        var resent = intent(new IntentState.Absent(NOW, NOW)).resent(NOW);
        assertThat(machine.step(resent, new IntentEvent.CalledOff(), NOW).state())
                .isInstanceOf(IntentState.Unconfirmed.class);
        assertThat(after(new IntentState.Planned(), new IntentEvent.CalledOff()))
                .isEqualTo(new IntentState.Cancelled());
    }

    @Test
    void theFenceOfASecondSendIsNeverEarlierThanThatOfTheFirstThoughTheClockWasSetBack() {
        var tenMinutesBack = NOW.minus(Duration.ofMinutes(10));
        var resent = intent(new IntentState.Unconfirmed(NOW.minusSeconds(20), 1, NOW, WHY))
                .resent(NOW)
                .with(new IntentState.Dispatched(tenMinutesBack), tenMinutesBack);

        for (var event :
                List.of(new IntentEvent.Answered(tenMinutesBack, refused(Kind.STATE)), new IntentEvent.Interrupted())) {
            assertThat(machine.step(resent, event, tenMinutesBack).state())
                    .isInstanceOfSatisfying(
                            IntentState.Unconfirmed.class,
                            doubt -> assertThat(doubt.signedAt()).isEqualTo(NOW));
        }
    }

    @Test
    void aHundredPercentIsNotCompleted() {
        var full = new Sighting(OLD, VOLUME, "pending", 100, NOW, null, "", "d", List.of());
        assertThat(after(new IntentState.Captured(OLD, NOW, 99, NOW), new IntentEvent.Polled(full, NOW)))
                .isEqualTo(new IntentState.Captured(OLD, NOW, 100, NOW));
    }

    @Test
    void aSnapshotInTheRecycleBinIsGone() {
        var binned = new Sighting(OLD, VOLUME, "recoverable", 100, NOW, null, "", "d", List.of());
        assertThat(after(new IntentState.Captured(OLD, NOW, 99, NOW), new IntentEvent.Polled(binned, NOW)))
                .isEqualTo(new IntentState.Gone(OLD, NOW));
    }
}
