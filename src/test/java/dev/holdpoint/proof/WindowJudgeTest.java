package dev.holdpoint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Evidence.Row;
import dev.holdpoint.proof.Shown.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowJudgeTest {
    private static final Row COMPLETED = new Row("intent-1", "vol-1", "COMPLETED", "snap-1", List.of());
    private static final Row CAPTURED = new Row("intent-2", "vol-2", "CAPTURED", "snap-2", List.of());
    private static final Row WAITING = new Row("intent-3", "vol-3", "WAITING CONSENT", null, List.of());
    private static final Row TWICE = new Row("intent-4", "vol-4", "COMPLETED", "snap-4", List.of("snap-5", "snap-6"));
    private static final Line COMPLETED_LINE = new Line("vol-1", "Completed", "snap-1", List.of());
    private static final Line CAPTURED_LINE = new Line("vol-2", "Captured 37 %", "snap-2", List.of());
    private static final String SAFE = "Safe to begin maintenance: the volume is restorable since 10:04 UTC";

    private static List<String> judged(List<Shown> window, List<List<Row>> journal) {
        return WindowJudge.windowAgainstJournal(window, journal);
    }

    @Test
    void aWindowThatSaysWhatTheJournalSaysIsTrue() {
        var done = new Shown(SAFE, List.of(COMPLETED_LINE));
        var going = new Shown(
                "Not yet: wait for 2 snapshots", List.of(new Line("vol-3", "Waiting", "", List.of()), CAPTURED_LINE));

        assertThat(judged(List.of(going, done), List.of(List.of(COMPLETED), List.of(CAPTURED, WAITING))))
                .isEmpty();
    }

    @Test
    void anotherStateIsNoticed() {
        var shown =
                new Shown("Not yet: wait for one snapshot", List.of(new Line("vol-2", "Failed", "snap-2", List.of())));

        assertThat(judged(List.of(shown), List.of(List.of(CAPTURED)))).hasSize(1);
    }

    @Test
    void anotherSnapshotIsNoticed() {
        var shown = new Shown(SAFE, List.of(new Line("vol-1", "Completed", "snap-2", List.of())));

        assertThat(judged(List.of(shown), List.of(List.of(COMPLETED)))).hasSize(1);
    }

    @Test
    void aVerdictThatIsTooGoodIsNoticed() {
        assertThat(judged(List.of(new Shown(SAFE, List.of(CAPTURED_LINE))), List.of(List.of(CAPTURED))))
                .hasSize(1);
        assertThat(judged(List.of(new Shown("Not yet: wait", List.of(CAPTURED_LINE))), List.of(List.of(CAPTURED))))
                .isEmpty();
    }

    @Test
    void aRunOrAVolumeThatIsNotShownIsNoticed() {
        assertThat(judged(List.of(), List.of(List.of(COMPLETED)))).hasSize(1);
        assertThat(judged(List.of(new Shown(SAFE, List.of(COMPLETED_LINE))), List.of(List.of(COMPLETED, CAPTURED))))
                .hasSize(1);
    }

    @Test
    void aDuplicateThatIsNotShownIsNoticed() {
        var all = new Line("vol-4", "Completed", "snap-4", List.of("snap-6", "snap-5"));
        var one = new Line("vol-4", "Completed", "snap-4", List.of("snap-5"));

        assertThat(judged(List.of(new Shown(SAFE, List.of(all))), List.of(List.of(TWICE))))
                .isEmpty();
        assertThat(judged(List.of(new Shown(SAFE, List.of(one))), List.of(List.of(TWICE))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, completed, true",
        "COMPLETED, pending, false",
        "COMPLETED, , true",
        "CAPTURED, pending, true",
        "CAPTURED, , false",
        "FAILED, error, true",
        "FAILED, completed, false",
        "GONE, , true",
        "GONE, completed, false",
        "ABSENT, completed, false"
    })
    void whatTheJournalSaysAtRestMustBeSoOnEc2(String state, String status, boolean holds) {
        var row = new Row("intent-1", "vol-1", state, "snap-1", List.of());
        var alive = status == null ? Map.<String, String>of() : Map.of("snap-1", status);

        assertThat(WindowJudge.journalAgainstEc2(List.of(List.of(row)), alive, false)
                        .isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void whatEc2HidMayBeTakenForDeleted() {
        var row = new Row("intent-1", "vol-1", "GONE", "snap-1", List.of());

        assertThat(WindowJudge.journalAgainstEc2(List.of(List.of(row)), Map.of("snap-1", "completed"), true))
                .isEmpty();
    }
}
