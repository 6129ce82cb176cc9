package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GuideStepTest {
    private final Random random = new Random(4);

    @Test
    void theWayLeadsFromTheListOverTheCheckToTheTaking() {
        assertThat(step(false, false, false)).isEqualTo(GuideStep.PICK);
        assertThat(step(false, true, false)).as("nothing is chosen any more").isEqualTo(GuideStep.PICK);
        assertThat(step(true, false, false)).isEqualTo(GuideStep.DESCRIBE);
        assertThat(step(true, true, false)).isEqualTo(GuideStep.CHECK);
        assertThat(step(true, true, true)).isEqualTo(GuideStep.TAKE);
    }

    @Test
    void onceARunHasBegunItsLampsAreFollowed() {
        assertThat(step(new IntentState.Planned())).isEqualTo(GuideStep.CAPTURED);
        assertThat(step(new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 7, Fixtures.NOW)))
                .isEqualTo(GuideStep.RESTORABLE);
        assertThat(step(new IntentState.Completed(Fixtures.snapshot(1), Fixtures.NOW, Fixtures.NOW)))
                .isEqualTo(GuideStep.DONE);
        assertThat(step(new IntentState.Failed(Problem.red("ec2.InternalError", "x"), null)))
                .isEqualTo(GuideStep.STOPPED);
    }

    @Test
    void theWayHasSixStepsWhereverItEnds() {
        assertThat(List.of(GuideStep.values())).extracting(GuideStep::number).containsExactly(1, 2, 3, 4, 5, 6, 6, 6);
    }

    private static GuideStep step(boolean chosen, boolean describing, boolean checked) {
        return GuideStep.of(new GuideStep.Progress(chosen, describing, checked, Optional.empty()));
    }

    private GuideStep step(IntentState state) {
        var id = Fixtures.id(1);
        var intent = new Intent(
                new IntentKey(IntentId.mint(Fixtures.NOW, random), id),
                new SnapshotParameters(id, "kernel", List.of(), new Target.InRegion()),
                state,
                Fixtures.NOW,
                "",
                List.of());
        var run = new Run(
                RunId.mint(Fixtures.NOW, random),
                Fixtures.CONNECTION,
                Fixtures.NOW,
                "kernel",
                Gate.ALL_RESTORABLE,
                null,
                List.of(intent));
        return GuideStep.of(new GuideStep.Progress(false, false, false, Optional.of(run.verdict())));
    }
}
