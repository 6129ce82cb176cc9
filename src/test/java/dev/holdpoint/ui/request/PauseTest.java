package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Attestation.Statement;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.request.Pause.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final IntentState CAPTURED =
            new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 3, Fixtures.NOW);
    private static final IntentState FAILED = new IntentState.Failed(Problem.red("snapshot.error", "snap-1"), null);
    private static final Pause PAUSED =
            Pause.begin(Fixtures.NOW.minusSeconds(30), "frozen", List.of(Fixtures.id(1), Fixtures.id(2)));

    private final PauseWords words = new PauseWords(Fixtures.surroundings());
    private final RunId id = RunId.mint(Fixtures.NOW, new Random(1));

    @Test
    void pausedWritesWithoutARunWaitForNothing() {
        assertThat(PAUSED.phase()).isEqualTo(Phase.IDLE);
        assertThat(words.line(PAUSED)).isEqualTo("Writes are paused, and no snapshot is being taken.");
    }

    @Test
    void untilTheLastPointInTimeIsCapturedWritesStandStill() {
        var pause = PAUSED.taken(run(CAPTURED, new IntentState.Planned()));

        assertThat(pause.phase()).isEqualTo(Phase.WAITING);
        assertThat(words.line(pause))
                .isEqualTo("Writes are paused: 1 of 2 points in time captured, do not resume yet.");
    }

    @Test
    void theMomentTheLastIsCapturedWritesMayGoOn() {
        var pause = PAUSED.taken(run(CAPTURED, new IntentState.Planned())).seen(board(run(CAPTURED, CAPTURED)));

        assertThat(pause.phase()).isEqualTo(Phase.RESUME);
        assertThat(words.line(pause)).isEqualTo("RESUME WRITES NOW: all 2 points in time are captured (14:02:09 UTC).");
    }

    @Test
    void whereNoMoreWillBeCapturedThereIsNothingToWaitFor() {
        assertThat(PAUSED.taken(run(CAPTURED, FAILED)).phase()).isEqualTo(Phase.IN_VAIN);
        assertThat(PAUSED.taken(run(new IntentState.Planned(), FAILED)).phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    void aRestartRemembersAPauseThatWasNotEnded() {
        var paused = run(CAPTURED, CAPTURED).with(Attestation.NONE.with(PAUSED.statement()));
        var over = paused.with(paused.attestation().with(new Statement(Fixtures.NOW, Pause.RESUMED, "on", List.of())));

        assertThat(Pause.in(board(paused))).contains(PAUSED.taken(paused));
        assertThat(Pause.in(board(over))).isEmpty();
        assertThat(Pause.in(board(run(CAPTURED, CAPTURED)))).isEmpty();
    }

    private static Board board(Run run) {
        return new Board(1, Fixtures.NOW, List.of(run), List.of());
    }

    private Run run(IntentState... states) {
        var intents = new ArrayList<Intent>();
        for (var state : states) {
            var volume = Fixtures.id(intents.size() + 1);
            intents.add(new Intent(
                    new IntentKey(IntentId.mint(Fixtures.NOW, new Random(intents.size())), volume),
                    new SnapshotParameters(volume, "", List.of(), new Target.InRegion()),
                    state,
                    Fixtures.NOW,
                    "",
                    List.of()));
        }
        return new Run(id, Fixtures.CONNECTION, Fixtures.NOW, "", Gate.ALL_RESTORABLE, null, intents);
    }
}
