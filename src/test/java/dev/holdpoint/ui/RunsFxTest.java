package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.model.TakenSnapshot;
import dev.holdpoint.model.VolumeSnapshot;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Status, history and what comes afterwards, on the fakes. */
@Tag("slow")
class RunsFxTest extends WindowOnFakes {
    private void completedRun() {
        driver.demoWith(2, 3);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Completed(
                Fixtures.snapshot(intent.key().volume().equals(Fixtures.id(2)) ? 2 : 3), Fixtures.NOW, Fixtures.NOW));
        driver.await("the end", () -> driver.text("verdict-restorable").startsWith("Restorable 2 of 2"));
    }

    private static IntentState captured() {
        return new IntentState.Captured(Fixtures.snapshot(9), Fixtures.NOW, 99, Fixtures.NOW);
    }

    @Test
    void aLampThatTurnsIsToldOnceInTheWindowAndOnWishOnTheDesktop() {
        driver.demoWith(2, 3);
        driver.takeAll();
        driver.press("runs-notify");
        driver.engine.become(intent -> captured());
        driver.await("the notice", () -> driver.bannerText().contains("all points in time are captured"));
        driver.engine.become(intent -> captured());
        driver.engine.become(intent -> new IntentState.Completed(Fixtures.snapshot(9), Fixtures.NOW, Fixtures.NOW));
        driver.await("the other notice", () -> driver.bannerText().contains("Safe to begin maintenance"));

        assertThat(driver.notified).hasSize(2);
        assertThat(driver.notified.getLast()).contains("Safe to begin maintenance: all 2 volumes are restorable");
        driver.press("tab-volumes");
        Objects.requireNonNull(driver.lastClick.get()).run();
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 2);
        assertThat(driver.savedSettings().notices().desktop()).isTrue();
    }

    @Test
    void withoutTheWishTheDesktopStaysQuietAndTheWindowTellsAllTheSame() {
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Failed(Problem.red("ec2.UnauthorizedOperation", "x"), null));
        driver.await("the notice", () -> driver.bannerText().contains("Do not begin"));

        assertThat(driver.notified).isEmpty();
    }

    @Test
    void howLongItTakesIsSaidAsARangeOrThatNothingIsKnown() {
        driver.engine.durations.put(
                Fixtures.id(2), List.of(Duration.ofHours(5), Duration.ofMinutes(20), Duration.ofMinutes(40)));
        driver.engine.durations.put(Fixtures.id(3), List.of());
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> captured());

        driver.awaitText("verdict-restorable", "Restorable 0 of 1: about 20–40 min");
    }

    @Test
    void ofAVolumeWithoutAnEarlierSnapshotItIsSaidThatTheFirstOneTakesHours() {
        driver.engine.durations.put(Fixtures.id(2), List.of());
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> captured());

        driver.await("the words", () -> driver.text("verdict-restorable").contains("first full snapshot"));
    }

    @Test
    void historyIsSearchedNarrowedAndOpened() {
        var random = new Random(5);
        for (int i = 0; i < 450; i++) {
            var at = Fixtures.NOW.minus(Duration.ofDays(i + 1L));
            driver.engine.past.old.add(new RunSummary(
                    RunId.mint(at, random), Fixtures.CONNECTION, at, "earlier", "CHG-" + i, 3, 3, Outcome.RESTORABLE));
        }
        completedRun();
        driver.press("tab-history");
        driver.await("all pages", () -> driver.rows("history-table") == 451);
        assertThat(driver.engine.past.asked).as("a page each").hasSizeGreaterThanOrEqualTo(3);
        assertThat(driver.engine.past.asked)
                .allSatisfy(query -> assertThat(query.limit()).isEqualTo(HistoryQuery.PAGE));

        driver.paste("history-search", "CHG-44");
        driver.await("those found", () -> driver.rows("history-table") == 11);
        driver.press("history-clear");
        driver.await("all again", () -> driver.rows("history-table") == 451);
        driver.act(() -> driver.table("history-table").getSelectionModel().select(0));
        driver.press("history-open");

        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 2);
    }

    @Test
    void withoutAConnectionTheJournalCanBeReadAndThatIsSaid() {
        driver.press("tab-history");

        driver.await("the banner", () -> driver.shows("history-offline"));
        assertThat(driver.rows("history-table")).isZero();
        assertThat(driver.engine.past.asked).isNotEmpty();
        driver.press("history-show-taken");
        assertThat(driver.disabled("taken-refresh")).isTrue();
    }

    @Test
    void evidenceIsCopiedAndSavedWhereTheOperatorSays() throws Exception {
        completedRun();
        driver.press("run-copy-ticket");
        driver.await(
                "the copy", () -> String.valueOf(driver.copied.get()).contains("SHA-256 of the canonical content: "));
        assertThat(driver.copied.get()).contains("Made by Holdpoint 0.1.0");

        var beginnings = List.of("<!DOCTYPE html>", "{\"format\":\"holdpoint-evidence-1\"", "\"", "Snapshots");
        for (int form = 0; form < beginnings.size(); form++) {
            int item = form;
            var file = directory.resolve("evidence-" + form);
            driver.files.chosen.add(file);
            driver.act(() -> item("run-evidence", item).fire());
            driver.awaitText("run-notice", "Saved as " + file + ".");
            assertThat(file)
                    .content()
                    .startsWith(beginnings.get(form))
                    .contains(
                            Fixtures.snapshot(2).value(),
                            driver.engine.newest().connection().callerArn());
        }
    }

    private MenuItem item(String menu, int index) {
        return ((MenuButton) driver.node(menu)).getItems().get(index);
    }

    @Test
    void deletingChecksFirstThenWantsToBeTypedAndOnlyThenDeletes() {
        driver.engine.afterwards.problems.put(
                Fixtures.snapshot(3), List.of(Problem.red("delete.in-use", "snap-3", "ami-1")));
        completedRun();
        driver.press("run-delete");
        driver.await("the question", () -> driver.shows("delete-sheet") && !driver.disabled("delete-typed"));
        assertThat(driver.text("delete-sheet-line"))
                .isEqualTo("1 of 2 can be deleted. A deleted snapshot cannot be brought back.");
        assertThat(driver.disabled("delete-sheet-act")).isTrue();
        driver.paste("delete-typed", "delete 2");
        assertThat(driver.disabled("delete-sheet-act")).isTrue();
        driver.paste("delete-typed", "delete 1");
        driver.press("delete-sheet-act");

        driver.awaitText("delete-sheet-line", "1 of 1 deleted.");
        assertThat(driver.engine.afterwards.calls).containsExactly("check 2", "delete 1");
    }

    @Test
    void escapeLeavesEverythingAsItIs() {
        completedRun();
        driver.press("run-delete");
        driver.await("the question", () -> driver.shows("delete-sheet"));
        driver.press(KeyCode.ESCAPE);

        driver.await("no sheet", () -> !driver.shows("delete-sheet"));
        assertThat(driver.engine.afterwards.calls).containsExactly("check 2");
    }

    @Test
    void keepingAsksForADayThatIsNotOver() {
        completedRun();
        driver.press("run-extend");
        driver.await("the sheet", () -> driver.shows("extend-sheet"));
        driver.act(() ->
                ((javafx.scene.control.DatePicker) driver.node("extend-date")).setValue(LocalDate.parse("2026-11-22")));
        assertThat(driver.disabled("extend-sheet-act")).isTrue();
        driver.act(() ->
                ((javafx.scene.control.DatePicker) driver.node("extend-date")).setValue(LocalDate.parse("2026-12-31")));
        driver.press("extend-sheet-act");

        driver.awaitText("extend-sheet-line", "2 of 2 are now kept until 2026-12-31.");
        assertThat(driver.engine.afterwards.calls).containsExactly("keep 2 until 2026-12-31");
    }

    @Test
    void untilWhenARunIsKeptIsSaidWithIt() {
        completedRun();
        var run = driver.engine.newest();
        driver.engine.past.deeds.put(
                run.id(),
                List.of(new Deed(
                        Fixtures.NOW, OwnSnapshot.of(run).getFirst(), Deed.Kind.KEEP, "2027-01-31", Deed.Result.DONE)));
        driver.press("tab-history");
        driver.await("the list", () -> driver.rows("history-table") == 1);
        driver.act(() -> driver.table("history-table").getSelectionModel().select(0));
        driver.press("history-open");
        driver.press("run-extend");
        driver.await("the sheet", () -> driver.shows("extend-sheet"));
        driver.press("extend-sheet-act");
        driver.press("extend-sheet-cancel");

        driver.awaitText("run-notice", "Kept until 2027-01-31 (UTC), as you said later.");
    }

    @Test
    void whatIsPastItsDateIsListedAcrossRunsAndCanBeDeletedFromThere() {
        var random = new Random(9);
        driver.engine.afterwards.taken.add(taken(1, LocalDate.parse("2026-11-22"), random));
        driver.engine.afterwards.taken.add(taken(2, LocalDate.parse("2026-11-23"), random));
        driver.engine.afterwards.taken.add(taken(3, null, random));
        driver.demoWith();
        driver.press("tab-history");
        driver.press("history-show-taken");
        driver.await("the one that is past", () -> driver.rows("taken-table") == 1);
        driver.act(() -> ((CheckBox) driver.node("taken-only-past")).fire());
        driver.await("all", () -> driver.rows("taken-table") == 3);
        driver.act(() -> driver.table("taken-table").getSelectionModel().selectAll());
        driver.press("taken-delete");
        driver.await("the question", () -> driver.shows("delete-sheet") && !driver.disabled("delete-typed"));
        driver.act(() -> ((TextField) driver.node("delete-typed")).setText("delete 3"));
        driver.press("delete-sheet-act");

        driver.awaitText("delete-sheet-line", "3 of 3 deleted.");
    }

    static TakenSnapshot taken(int number, @Nullable LocalDate keepUntil, Random random) {
        return new TakenSnapshot(
                new OwnSnapshot(
                        Fixtures.snapshot(number),
                        new IntentKey(IntentId.mint(Fixtures.NOW, random), Fixtures.id(number)),
                        null),
                "completed",
                Fixtures.NOW.minus(Duration.ofDays(40)),
                "kernel patch",
                "CHG-4700",
                keepUntil,
                List.of());
    }

    @Test
    void whatFailedIsChosenAgainAndGoesTheWayOfEveryRequest() {
        driver.demoWith(2, 3);
        driver.takeAll();
        assertThat(driver.disabled("run-retry-failed")).isTrue();
        driver.engine.become(intent -> intent.key().volume().equals(Fixtures.id(3))
                ? new IntentState.Failed(Problem.red("ec2.UnauthorizedOperation", "x"), null)
                : captured());
        driver.press("run-retry-failed");

        driver.await("the request", () -> driver.text("volumes-count").startsWith("1 of 13 selected"));
        assertThat(driver.engine.calls).as("nothing was taken again by itself").containsExactly("check 2", "take 2");
    }

    @Test
    void whatFailedIsDescribedAndTaggedAsItWas() {
        driver.demoWith(2, 3);
        driver.press("volumes-request");
        driver.paste("request-description", "kernel patch {name}");
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-tag-key", "Owner");
        driver.paste("request-tag-value", "jdoe");
        driver.press("request-tag-add");
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 2);
        driver.engine.become(intent -> new IntentState.Failed(Problem.red("ec2.UnauthorizedOperation", "x"), null));
        driver.press("tab-request");
        driver.paste("request-description", "something else");
        driver.paste("request-change", "");
        driver.press("tab-runs");
        driver.press("run-retry-failed");

        driver.await(
                "the request",
                () -> driver.shows("request") && driver.typed("request-change").equals("CHG-4711"));
        assertThat(driver.typed("request-description")).isEqualTo("kernel patch {name}");
        assertThat(driver.rows("request-tags")).isEqualTo(1);
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await("the other run", () -> driver.rows("runs-table") == 2);
        var again = driver.engine.newest();
        assertThat(again.change()).contains("CHG-4711");
        assertThat(again.intents())
                .allSatisfy(intent -> assertThat(intent.parameters().tags())
                        .containsExactly(new dev.holdpoint.model.Tag("Owner", "jdoe")));
    }

    @Test
    void whatFailedSomewhereElseIsSaidToBeElsewhere() {
        driver.demoWith(2, 3);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Failed(Problem.red("ec2.UnauthorizedOperation", "x"), null));
        driver.fleet.volumes.removeIf(volume -> volume.id().equals(Fixtures.id(3)));
        driver.press("tab-volumes");
        driver.press("volumes-refresh");
        driver.awaitVolumes(12);
        driver.press("tab-runs");
        driver.press("run-retry-failed");

        driver.await("the reason", () -> driver.bannerText().startsWith("One volume is not in the list: the run was"));
        assertThat(driver.text("volumes-count")).startsWith("1 of 12 selected");
    }

    @Test
    void theSnapshotsThatThereAreOfAVolumeAreListedFromIt() {
        driver.fleet.ofVolume.put(Fixtures.id(2), List.of(known(1, "pending"), known(2, "completed")));
        openSnapshots(driver);

        driver.await("both", () -> driver.rows("snapshots-table") == 2);
        assertThat(driver.text("snapshots-line")).startsWith("2 snapshots");
        var table = driver.table("snapshots-table");
        assertThat(driver.ask(() -> table.getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(0)))
                        .toList()))
                .as("who, when, state, size, id and tags")
                .containsExactly(
                        "Holdpoint: kernel patch",
                        "2026-11-22 14:02:09 UTC",
                        "Pending 42 %",
                        "500 GiB",
                        Fixtures.snapshot(1).value(),
                        "Owner=jdoe");
        driver.press("snapshots-close");
        driver.await("no sheet", () -> !driver.shows("snapshots-sheet"));
    }

    static void openSnapshots(WindowDriver driver) {
        driver.demoWith();
        driver.act(() -> driver.table("volumes-table").getFocusModel().focus(1));
        driver.act(() -> {
            if (!driver.shows("volumes-detail")) {
                ((ToggleButton) driver.node("volumes-details")).fire();
            }
        });
        driver.press("volumes-snapshots");
        driver.await("the sheet", () -> driver.shows("snapshots-sheet"));
    }

    static VolumeSnapshot known(int number, String status) {
        return new VolumeSnapshot(
                Fixtures.snapshot(number),
                status,
                status.equals("completed") ? 100 : 42,
                Fixtures.NOW.minus(Duration.ofDays(number)),
                null,
                500,
                true,
                number == 1 ? "kernel patch [hp:0192f0c4-0000-7000-8000-000000000001]" : "by hand",
                List.of(new dev.holdpoint.model.Tag("Owner", "jdoe")));
    }
}
