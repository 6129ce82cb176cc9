package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job without a mouse. */
@Tag("slow")
class KeyboardFxTest extends WindowOnFakes {
    /** More stops than any page has. */
    private static final int STOPS = 60;

    @Test
    void fromTheConnectionToTheTakenSnapshotWithoutAMouse() {
        driver.press(KeyCode.CONTROL, KeyCode.P);
        driver.write("ops-prod");
        driver.press(KeyCode.ENTER);
        driver.press(KeyCode.CONTROL, KeyCode.R);
        driver.write("eu-west-1");
        driver.press(KeyCode.ENTER);
        tabTo("connection-connect");
        driver.press(KeyCode.SPACE);
        driver.awaitVolumes(13);
        tabTo("volumes-table");
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.SPACE);
        driver.await("a tick", () -> driver.text("volumes-count").startsWith("1 of 13 selected"));
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        driver.await("the request", () -> driver.shows("request"));
        tabTo("request-description");
        driver.write("kernel patch");
        tabTo("request-check");
        driver.press(KeyCode.SPACE);
        driver.await("checked", () -> driver.text("request-check-summary").contains("checked at"));
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        tabTo("confirm-take");
        driver.press(KeyCode.SPACE);
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 1);
        assertThat(driver.engine.calls).contains("check 1", "take 1");

        tabTo("run-copy-ticket");
        driver.press(KeyCode.SPACE);
        driver.await("copied", () -> String.valueOf(driver.copied.get()).contains("kernel patch"));
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        driver.await("the history", () -> driver.shows("history"));
    }

    @Test
    void everyKeyOfTheListDoesWhatItSays() {
        driver.demoWith();
        var pages = Map.of(
                KeyCode.DIGIT1,
                "volumes",
                KeyCode.DIGIT2,
                "request",
                KeyCode.DIGIT3,
                "runs",
                KeyCode.DIGIT4,
                "history");
        pages.forEach((key, page) -> {
            driver.press(KeyCode.CONTROL, key);
            driver.await(page, () -> driver.shows(page));
        });
        opens("picker-filter", KeyCode.CONTROL, KeyCode.P);
        opens("picker-filter", KeyCode.CONTROL, KeyCode.R);
        opens("settings-sheet", KeyCode.CONTROL, KeyCode.COMMA);
        opens("keys-sheet", KeyCode.F1);
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        driver.press(KeyCode.CONTROL, KeyCode.F);
        driver.await("the filter", () -> driver.focused("volumes-filter"));
        driver.fleet.volumes.removeLast();
        driver.press(KeyCode.F5);
        driver.awaitVolumes(12);
        tabTo("volumes-table");
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.await("all", () -> driver.text("volumes-count").startsWith("12 of 12 selected"));
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.SPACE);
        driver.await("one less", () -> driver.text("volumes-count").startsWith("11 of 12 selected"));
        driver.press(KeyCode.CONTROL, KeyCode.C);
        driver.await("an id", () -> String.valueOf(driver.copied.get()).startsWith("vol-"));
    }

    @Test
    void theListNamesEveryKeyOfTheWindow() {
        var keys = driver.ask(() -> driver.stage().getScene().getAccelerators().keySet().stream()
                .map(KeyCombination::getDisplayText)
                .toList());
        driver.press(KeyCode.F1);
        driver.await("the sheet", () -> driver.shows("keys-sheet"));

        assertThat(driver.said("keys-sheet").lines()).containsAll(keys).contains("?", "F2", "Alt+_", "Ctrl+A");
    }

    @Test
    void theArrowKeysTurnThePagesAsTheyMoveAmongTheirButtons() {
        driver.act(() -> driver.node("tab-volumes").requestFocus());
        driver.press(KeyCode.RIGHT);
        driver.await("the request", () -> driver.shows("request") && driver.focused("tab-request"));
        driver.press(KeyCode.SPACE);

        driver.await("the request still", () -> driver.shows("request"));
    }

    private void opens(String id, KeyCode... keys) {
        driver.press(keys);
        driver.await(id, () -> driver.shows(id));
        driver.press(KeyCode.ESCAPE);
        driver.await("no " + id, () -> !driver.shows(id));
    }

    @Test
    void aQuestionMarkListsTheKeysButNotWhileItIsTyped() {
        tabTo("volumes-filter");
        driver.write("?");
        assertThat(driver.shows("keys-sheet")).isFalse();
        driver.act(() -> driver.node("tab-runs").requestFocus());
        driver.write("?");

        driver.await("the sheet", () -> driver.shows("keys-sheet"));
    }

    @Test
    void theSettingsOpenByTheirKeyAndWhatIsChosenIsShownAndKept() {
        driver.press(KeyCode.CONTROL, KeyCode.COMMA);
        driver.await("the sheet", () -> driver.shows("settings-sheet"));
        driver.press("settings-utc");
        driver.await("kept", () -> driver.settings.current().appearance().utc());
        driver.press("settings-defaults");
        driver.await(
                "as at first", () -> !driver.settings.current().appearance().utc());
        driver.press(KeyCode.ESCAPE);

        driver.await("closed", () -> !driver.shows("settings-sheet"));
    }

    private void tabTo(String id) {
        for (int i = 0; i < STOPS && !driver.ask(() -> driver.focused(id)); i++) {
            driver.press(KeyCode.TAB);
        }
        assertThat(driver.ask(() -> driver.focused(id)))
                .as("Tab leads to #" + id)
                .isTrue();
    }
}
