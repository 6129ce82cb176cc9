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

        assertThat(states.explanation(intent(waiting), NOW))
                .isEqualTo("AWS wants 15 seconds between two snapshots of a volume; it is sent when they are over."
                        + " About 0:12 to go.");
    }

    @Test
    void duplicatesAreNamed() {
        var plain = intent(captured(10));
        var twice = new Intent(plain.key(), plain.parameters(), plain.state(), NOW, "", List.of(Fixtures.snapshot(2)));

        assertThat(states.explanation(twice, NOW))
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
        assertThat(verdicts.restorable(verdict)).isEqualTo("Restorable 1 of 2");
    }

    @Test
    void theTicketNamesEveryVolumeAndSnapshot() {
        var text = new TicketText(Fixtures.surroundings())
                .of(run(Gate.ALL_RESTORABLE, completed(), captured(3)), NOW.plusSeconds(60));

        assertThat(text).isEqualTo("""
                        Snapshots CHG-4711 kernel patch
                        Verdict: Not yet: wait for one snapshot
                        Account 123456789012, Region eu-west-1, taken as \
                        arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe
                        Started 2026-11-23 14:02:09 UTC, as of 2026-11-23 14:03:09 UTC
                        vol-00000000000000001  snap-00000000000000001  Completed  request id req-1
                        vol-00000000000000002  snap-00000000000000002  Captured 3 %  request id req-2
                        """);
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
