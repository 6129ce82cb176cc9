package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.settings.TableLayout;
import dev.holdpoint.ui.fx.Fixtures;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of volumes in the window: finding, choosing, and what goes wrong. */
@Tag("slow")
class VolumesFxTest extends WindowOnFakes {
    @Override
    void begin() {
        driver.show(new StartChoice.Connect(ConnectionChoice.demo("eu-west-1")), 1000, 700);
    }

    @Test
    void theFilterNarrowsAndSelectAllMeansWhatItShows() {
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(1));
        driver.paste("volumes-filter", "tag:Env=test");
        driver.awaitVolumes(3);
        driver.press("volumes-select-all");
        driver.awaitText("volumes-count", "4 of 13 selected, 2.4 TiB · 3 shown");
        driver.paste("volumes-filter", "no such volume");
        driver.awaitVolumes(0);
        driver.press("volumes-nothing-clear");

        driver.awaitVolumes(13);
        assertThat(driver.text("volumes-count")).isEqualTo("4 of 13 selected, 2.4 TiB");
        driver.press("volumes-unselect");
        driver.awaitText("volumes-count", "0 of 13 selected, 0 GiB");
    }

    @Test
    void aFilterThatHidesAllIsStillToldOfWhileTheListIsReadAnew() {
        driver.awaitVolumes(13);
        driver.paste("volumes-filter", "no such volume");
        driver.awaitVolumes(0);
        driver.fleet.hold();
        driver.press("volumes-refresh");
        driver.await("the listing", () -> driver.shows("volumes-stop"));

        driver.await("the way back", () -> driver.shows("volumes-nothing-clear"));
        driver.fleet.release();
    }

    @Test
    void keysTickMarkedVolumesAndCopyTheirIds() {
        driver.awaitVolumes(13);
        driver.act(() -> {
            driver.table("volumes-table").requestFocus();
            driver.table("volumes-table").getSelectionModel().selectRange(0, 2);
        });
        driver.press(KeyCode.SPACE);
        driver.awaitText("volumes-count", "2 of 13 selected, 600 GiB");
        driver.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(driver.copied.get()).isEqualTo(Fixtures.id(1) + "\n" + Fixtures.id(2));
        driver.press(KeyCode.CONTROL, KeyCode.A);

        driver.await("all", () -> driver.text("volumes-count").startsWith("13 of 13"));
    }

    @Test
    void aRefreshKeepsTheTicksAndDropsWhatIsGone() {
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(1));
        driver.press("choose-" + Fixtures.id(2));
        driver.fleet.volumes.removeFirst();
        driver.press(KeyCode.F5);

        driver.awaitVolumes(12);
        driver.awaitText("volumes-count", "1 of 12 selected, 500 GiB");
    }

    @Test
    void aListingThatFailsSaysWhyAndCanBeTriedAgain() {
        driver.awaitVolumes(13);
        driver.fleet.volumesFailWith = "UnauthorizedOperation";
        driver.press("volumes-refresh");
        driver.await(
                "the reason",
                () -> driver.noticeText().startsWith("The volumes could not be listed to the end, so some may be"));
        assertThat(driver.rows("volumes-table")).isEqualTo(13);
        driver.fleet.volumesFailWith = "";
        driver.press("volumes-again");

        driver.await("gone", () -> !driver.shows("volumes-notice"));
    }

    @Test
    void withoutSnapshotsTheListIsCompleteButSaysWhatItDoesNotKnow() {
        driver.awaitVolumes(13);
        driver.fleet.snapshotsFailWith = "UnauthorizedOperation";
        driver.press("volumes-refresh");

        driver.await("the reason", () -> driver.noticeText().startsWith("All volumes are listed, but not everything"));
        assertThat(driver.rows("volumes-table")).isEqualTo(13);
    }

    @Test
    void tenThousandVolumesStreamInSortAndFilter() {
        driver.awaitVolumes(13);
        for (int i = 100; i < 10_087; i++) {
            driver.fleet.volumes.add(Fixtures.volume(i, "node-" + i));
        }
        driver.press("volumes-refresh");
        driver.awaitVolumes(10_000);
        driver.sort("volumes-table", 1);
        driver.paste("volumes-filter", "node-10");

        driver.awaitVolumes(197);
        driver.press("volumes-select-all");
        driver.awaitText("volumes-count", "197 of 10,000 selected, 19.2 TiB · 197 shown");
    }

    @Test
    void everyControlHasWordsForAScreenReader() {
        driver.awaitVolumes(13);
        var nameless = driver.ask(() -> driver.all(Control.class).stream()
                .filter(control ->
                        control.getId() != null && control.isFocusTraversable() && driver.shows(control.getId()))
                .filter(VolumesFxTest::isNameless)
                .map(Control::getId)
                .toList());

        assertThat(nameless).isEmpty();
        assertThat(driver.ask(() -> driver.all(Button.class).size())).isGreaterThan(15);
    }

    @Test
    void tokensStayAsChipsAreJoinedByAndOrOrAndGoOneByOne() {
        driver.awaitVolumes(13);
        driver.paste("volumes-filter", "tag:Env = test type = st1");
        driver.enter("volumes-filter");
        driver.awaitVolumes(0);
        assertThat(((TextInputControl) driver.node("volumes-filter")).getText()).isEmpty();
        driver.press("volumes-chip-joint");
        driver.awaitVolumes(4);
        driver.press("volumes-chip-remove-0");
        driver.awaitVolumes(1);
        driver.press("volumes-clear");

        driver.awaitVolumes(13);
        assertThat(driver.shows("volumes-chips")).isFalse();
    }

    @Test
    void columnsAreChosenMovedAndSortedByKeyboardAndAreThereAtTheNextStart() {
        driver.awaitVolumes(13);
        driver.press("volumes-columns");
        driver.press("volumes-columns-show-root");
        driver.press("volumes-columns-before-size");
        driver.press("volumes-columns-sort-type");
        driver.press("volumes-columns-sort-size");
        driver.press("volumes-columns-sort-size");
        driver.await(
                "kept",
                () -> !driver.settings.current().volumes().order().isEmpty()
                        && driver.settings.current().volumes().order().size() == 2
                        && driver.settings.current().volumes().order().get(1).descending());

        var kept = driver.settings.current().volumes();
        assertThat(kept.order())
                .containsExactly(new TableLayout.Sort("type", false), new TableLayout.Sort("size", true));
        assertThat(kept.columns()).extracting(TableLayout.Column::id).startsWith("name", "id", "size", "state");
        assertThat(kept.columns()).contains(new TableLayout.Column("root", 0, true));
        driver.press("volumes-columns-reset");
        driver.await("reset", () -> driver.settings.current().volumes().order().isEmpty());
    }

    @Test
    void theDetailsTellWhatIsKnownOfTheMarkedVolume() {
        driver.awaitVolumes(13);
        driver.press("volumes-details");
        driver.act(() -> driver.table("volumes-table").getFocusModel().focus(1));

        driver.awaitText("volumes-detail-title", "web-1-data");
        driver.awaitText("volumes-detail-properties", "500 GiB, io2, in eu-west-1a, encrypted");
        assertThat(driver.text("volumes-detail-attachments")).isEqualTo("i-00000000000000001 /dev/sdf");
        assertThat(driver.text("volumes-detail-tags")).isEqualTo("Name = web-1-data\nEnv = prod");
        assertThat(driver.disabled("volumes-detail-console"))
                .as("the demo has no console")
                .isTrue();
        assertThat(driver.shows("volumes-detail-console-reason")).isTrue();
    }

    @Test
    void anAccountWithoutVolumesLeadsToAnotherRegion() {
        driver.awaitVolumes(13);
        driver.fleet.volumes.clear();
        driver.press("volumes-refresh");
        driver.awaitVolumes(0);

        driver.press("volumes-nothing-region");
        driver.await("the picker", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
    }

    private static boolean isNameless(Control control) {
        var accessible = control.getAccessibleText();
        if (accessible != null && !accessible.isBlank()) {
            return false;
        }
        boolean said = control instanceof Labeled labeled && !labeled.getText().isBlank();
        return !said || control instanceof TextInputControl || control instanceof TableView;
    }
}
