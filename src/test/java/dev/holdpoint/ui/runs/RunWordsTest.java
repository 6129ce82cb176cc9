package dev.holdpoint.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunWordsTest {
    private static final Instant NOW = Fixtures.NOW;
    private static final Random RANDOM = new Random(1);
    private static final Problem LOST = Problem.amber("ec2.InternalError", "InternalError");

    private final StateWords states = new StateWords(Fixtures.surroundings());
    private final VerdictWords verdicts = new VerdictWords(Fixtures.surroundings());

    @Test
    void everyStateHasTheWordOfTheProtocol() {
        assertThat(List.of(
                        states.word(new IntentState.Planned()),
                        states.word(new IntentState.Waiting(Wait.THROTTLED, NOW)),
                        states.word(new IntentState.Dispatched(NOW)),
                        states.word(new IntentState.Unconfirmed(NOW, 1, NOW, LOST)),
                        states.word(captured(71)),
                        states.word(completed()),
                        states.word(new IntentState.Failed(LOST, null)),
                        states.word(new IntentState.Gone(Fixtures.snapshot(1), NOW)),
                        states.word(new IntentState.Cancelled()),
                        states.word(new IntentState.Absent(NOW, NOW))))
                .containsExactly(
                        "Planned",
                        "Waiting",
                        "Sending",
                        "Unconfirmed",
                        "Captured 71 %",
                        "Completed",
                        "Failed",
                        "Gone",
                        "Cancelled",
                        "Not found");
    }

    @Test
    void aWaitSaysWhyAndHowLong() {
        var waiting = new IntentState.Waiting(Wait.VOLUME_SPACING, NOW.plusSeconds(12));

        assertThat(explanation(waiting))
                .isEqualTo("AWS wants 15 seconds between two snapshots of a volume; it is sent when they are over."
                        + " About 0:12 to go.");
    }

    @Test
    void whatWasHeldRightBeforeTheSendingSaysWhatIsNotAsItWasConfirmed() {
        var held = new IntentState.Waiting(
                Wait.CONSENT, NOW, Problem.amber("volume.root-running", "vol-00000001", "i-0a1"));

        assertThat(explanation(held))
                .isEqualTo("This is the root volume of i-0a1, which is running. Seen right before the sending, and not"
                        + " so when it was confirmed: nothing was sent, it needs your word.");
    }

    @Test
    void duplicatesAreNamed() {
        var plain = intent(captured(10));
        var twice = new Intent(plain.key(), plain.parameters(), plain.state(), NOW, "", List.of(Fixtures.snapshot(2)));

        assertThat(states.explanation(run(Gate.ALL_RESTORABLE, captured(10)), twice, NOW))
                .endsWith("One more snapshot carries the same identity: " + Fixtures.snapshot(2)
                        + ". Keep one and delete the rest.");
    }

    @Test
    void elapsedTimeStopsAtTheEnd() {
        var run = run(Gate.ALL_RESTORABLE, captured(10), completed());
        var later = NOW.plus(Duration.ofSeconds(161));

        assertThat(states.elapsed(run, run.intents().get(0), later)).isEqualTo("2:41");
        assertThat(states.elapsed(run, run.intents().get(1), later)).isEqualTo("28:51");
    }

    @Test
    void theVerdictIsSafeOnlyWhenAllAreRestorable() {
        assertThat(verdicts.line(run(Gate.ALL_RESTORABLE, completed(), completed())))
                .isEqualTo("Safe to begin maintenance: all 2 volumes are restorable since 14:31:00 UTC");
        assertThat(verdicts.line(run(Gate.ALL_RESTORABLE, completed(), captured(100))))
                .isEqualTo("Not yet: wait for one snapshot");
    }

    @Test
    void theWeakerGateSaysSoInItsVerdict() {
        assertThat(verdicts.line(run(Gate.ALL_CAPTURED, completed(), captured(3))))
                .isEqualTo("Safe to begin maintenance by the gate that you chose: all 2 points in time are captured"
                        + " since 14:02:09 UTC; restorable so far: 1");
    }

    @Test
    void aVolumeWithoutASnapshotStopsTheMaintenanceByName() {
        var run = run(Gate.ALL_RESTORABLE, completed(), new IntentState.Failed(LOST, null));

        assertThat(verdicts.line(run)).isEqualTo("Do not begin: " + Fixtures.id(2) + " has no snapshot (Failed)");
    }

    @Test
    void whatNeedsAPersonIsSaid() {
        assertThat(verdicts.line(run(Gate.ALL_RESTORABLE, new IntentState.Absent(NOW, NOW), captured(1))))
                .isEqualTo("Not yet: one request needs your decision");
    }

    @Test
    void theTwoLampsAreToldApart() {
        var verdict = run(Gate.ALL_RESTORABLE, completed(), captured(3)).verdict();

        assertThat(verdicts.captured(verdict)).isEqualTo("Captured 2 of 2, 14:02:09 UTC: you may resume writes");
        assertThat(verdicts.restorable(verdict, "")).isEqualTo("Restorable 1 of 2");
    }

    @Test
    void aSnapshotThatTheOperatorDeletedIsNotCalledGone() {
        var deleted = new IntentState.Gone(Fixtures.snapshot(1), NOW, true);

        assertThat(states.word(deleted)).isEqualTo("Deleted");
        assertThat(explanation(deleted)).isEqualTo("You had the snapshot deleted; done at 2026-11-23 14:02:09 UTC.");
        assertThat(explanation(new IntentState.Gone(Fixtures.snapshot(1), NOW))).contains("was deleted by somebody");
    }

    @Test
    void theSecondLampSaysHowLongItMayTake() {
        var verdict = run(Gate.ALL_RESTORABLE, completed(), captured(3)).verdict();

        assertThat(verdicts.restorable(verdict, "about 20–40 min")).isEqualTo("Restorable 1 of 2: about 20–40 min");
    }

    @Test
    void aMemberOfASetThatWaitsForTheSlowestSaysSo() {
        var run = inOneSet(captured(99), captured(40));
        var waiting = run.intents().getFirst();

        assertThat(states.explanation(run, waiting, NOW))
                .endsWith("It is one of a set of 2 and completes together with the others; the slowest is "
                        + Fixtures.id(2) + " (Captured 40 %).");
        assertThat(states.explanation(run, run.intents().getLast(), NOW)).doesNotContain("the slowest is");
    }

    @Test
    void everyMemberOfASetSaysWhatTheSetMeansForIt() {
        var run = inOneSet(new IntentState.Planned(), new IntentState.Planned());

        assertThat(states.explanation(run, run.intents().getFirst(), NOW))
                .endsWith("It is one of a set of 2: one point in time for all, and if one of them fails, all do.");
        assertThat(explanation(new IntentState.Planned())).doesNotContain("a set of");
    }

    @Test
    void aSetThatExistsInPartIsNotToppedUpAndSaysWhy() {
        var run = inOneSet(completed(), new IntentState.Failed(LOST, null));

        assertThat(states.explanation(run, run.intents().getLast(), NOW))
                .contains("Missing members are not taken later");
        assertThat(Again.failed(run)).isEmpty();
        assertThat(Again.failed(run(Gate.ALL_RESTORABLE, completed(), new IntentState.Failed(LOST, null))))
                .containsExactly(Fixtures.id(2));
        assertThat(Again.failed(inOneSet(new IntentState.Failed(LOST, null), new IntentState.Failed(LOST, null))))
                .containsExactly(Fixtures.id(1), Fixtures.id(2));
    }

    private String explanation(IntentState state) {
        var run = run(Gate.ALL_RESTORABLE, state);
        return states.explanation(run, run.intents().getFirst(), NOW);
    }

    private static Run inOneSet(IntentState... states) {
        var run = run(Gate.ALL_RESTORABLE, states);
        var id = run.intents().getFirst().key().intent();
        var members =
                run.intents().stream().map(intent -> intent.key().volume()).toList();
        var set = new SnapshotSet("i-00000001", false, List.of(), false, members);
        return run.with(run.intents().stream()
                .map(intent -> new Intent(
                        new IntentKey(id, intent.key().volume()),
                        new SnapshotParameters(intent.key().volume(), "", List.of(), new Target.InRegion(), set),
                        intent.state(),
                        NOW,
                        intent.requestId(),
                        List.of()))
                .toList());
    }

    private static IntentState captured(int percent) {
        return new IntentState.Captured(Fixtures.snapshot(2), NOW, percent, NOW);
    }

    private static IntentState completed() {
        return new IntentState.Completed(Fixtures.snapshot(1), NOW, Instant.parse("2026-11-23T14:31:00Z"));
    }

    private static Intent intent(IntentState state) {
        return run(Gate.ALL_RESTORABLE, state).intents().getFirst();
    }

    private static Run run(Gate gate, IntentState... states) {
        var intents = new ArrayList<Intent>();
        for (int i = 1; i <= states.length; i++) {
            intents.add(new Intent(
                    new IntentKey(IntentId.mint(NOW, RANDOM), Fixtures.id(i)),
                    new SnapshotParameters(Fixtures.id(i), "", List.of(), new Target.InRegion()),
                    states[i - 1],
                    NOW,
                    "req-" + i,
                    List.<SnapshotId>of()));
        }
        return new Run(RunId.mint(NOW, RANDOM), Fixtures.CONNECTION, NOW, "kernel patch", gate, "CHG-4711", intents);
    }
}
