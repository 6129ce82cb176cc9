package dev.holdpoint.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A lamp that turns is told of once, and what was so before is no news. */
class RunNewsTest {
    private static final Instant NOW = Fixtures.NOW;
    private static final IntentState PLANNED = new IntentState.Planned();
    private static final IntentState CAPTURED = new IntentState.Captured(Fixtures.snapshot(1), NOW, 10, NOW);
    private static final IntentState COMPLETED = new IntentState.Completed(Fixtures.snapshot(1), NOW, NOW);
    private static final IntentState FAILED = new IntentState.Failed(Problem.red("ec2.Denied", "x"), null);

    private final RunNews news = new RunNews();
    private final RunId id = RunId.mint(NOW, new Random(3));

    private Run run(IntentState... states) {
        var intents = new ArrayList<Intent>();
        for (int i = 1; i <= states.length; i++) {
            intents.add(new Intent(
                    new IntentKey(IntentId.mint(NOW, new Random(i)), Fixtures.id(i)),
                    new SnapshotParameters(Fixtures.id(i), "", List.of(), new Target.InRegion()),
                    states[i - 1],
                    NOW,
                    "",
                    List.of()));
        }
        return new Run(id, Fixtures.CONNECTION, NOW, "kernel patch", Gate.ALL_RESTORABLE, "CHG-4711", intents);
    }

    private List<RunNews.Kind> after(Run... runs) {
        return news.of(new Board(1, NOW, List.of(runs), List.of())).stream()
                .map(RunNews.Item::kind)
                .toList();
    }

    @Test
    void eachLampIsToldOnce() {
        assertThat(after()).isEmpty();
        assertThat(after(run(PLANNED, PLANNED))).isEmpty();
        assertThat(after(run(CAPTURED, PLANNED))).isEmpty();
        assertThat(after(run(CAPTURED, CAPTURED))).containsExactly(RunNews.Kind.CAPTURED);
        assertThat(after(run(CAPTURED, COMPLETED))).isEmpty();
        assertThat(after(run(COMPLETED, COMPLETED))).containsExactly(RunNews.Kind.RESTORABLE);
        assertThat(after(run(COMPLETED, COMPLETED))).isEmpty();
    }

    @Test
    void aFailureIsToldOnce() {
        after(run(PLANNED, PLANNED));
        assertThat(after(run(FAILED, PLANNED))).containsExactly(RunNews.Kind.STOPPED);
        assertThat(after(run(FAILED, CAPTURED))).isEmpty();
        assertThat(after(run(FAILED, COMPLETED))).isEmpty();
    }

    @Test
    void whatWasSoAtTheStartIsNoNewsButWhatFollowsIs() {
        assertThat(after(run(CAPTURED, CAPTURED))).isEmpty();
        assertThat(after(run(COMPLETED, COMPLETED))).containsExactly(RunNews.Kind.RESTORABLE);
    }

    @Test
    void ofARunThatCapturedAndCompletedBetweenTwoPicturesOnlyTheGreaterCounts() {
        after(run(PLANNED, PLANNED));
        assertThat(after(run(COMPLETED, COMPLETED))).containsExactly(RunNews.Kind.RESTORABLE);
    }

    @Test
    void aRunOfLongAgoThatIsOpenedIsNoNews() {
        after();
        assertThat(after(run(COMPLETED, COMPLETED))).isEmpty();
    }

    @Test
    void theWordsNameTheRunAndSayWhatFollows() {
        var words = new RunNewsWords(Fixtures.surroundings());

        assertThat(words.title(new RunNews.Item(run(COMPLETED), RunNews.Kind.RESTORABLE)))
                .isEqualTo("Holdpoint: CHG-4711");
        assertThat(words.sentence(new RunNews.Item(run(COMPLETED), RunNews.Kind.RESTORABLE)))
                .isEqualTo("CHG-4711: Safe to begin maintenance: the volume is restorable since 14:02:09 UTC.");
        assertThat(words.sentence(new RunNews.Item(run(CAPTURED), RunNews.Kind.CAPTURED)))
                .isEqualTo("CHG-4711: all points in time are captured. Not yet: wait for one snapshot.");
    }
}
