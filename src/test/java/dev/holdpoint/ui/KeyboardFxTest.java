package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The main job without a mouse. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class KeyboardFxTest {
    /** More stops than any page has. */
    private static final int STOPS = 60;

    @TempDir
    Path directory;

    private WindowDriver driver;

    @Start
    void start(Stage stage) {
        driver = new WindowDriver(stage, directory);
        driver.show(new StartChoice.Nothing(), 1000, 700);
    }

    @Test
    void fromTheConnectionToTheTakenSnapshotWithoutAMouse() {
        tabTo("connection-demo");
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
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        tabTo("confirm-take");
        driver.press(KeyCode.SPACE);

        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 1);
        assertThat(driver.engine.calls).contains("take 1");
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
