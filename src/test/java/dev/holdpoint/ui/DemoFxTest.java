package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.settings.Hints;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo's band, the guide to the first snapshot, and the help beside the fields, on the fakes. */
@Tag("slow")
class DemoFxTest extends WindowOnFakes {
    @Override
    void begin() {
        driver.settings.change(settings -> settings.withHints(Hints.DEFAULT));
        driver.show(new StartChoice.Nothing(), 1000, 700);
    }

    @Test
    void storyAndSpeedAreToldToTheSimulatedEc2() {
        driver.demoWith();
        driver.act(() -> story().setValue(DemoStory.LOST_ANSWER));
        driver.press("demo-fast");
        driver.press("demo-fast");

        driver.await("told", () -> driver.demo.told.size() == 3);
        assertThat(driver.demo.told).containsExactlyInAnyOrder("LOST_ANSWER", "PT6S", "PT1M");
        assertThat(driver.text("demo-about")).startsWith("The next snapshot is taken, but its answer gets lost.");
    }

    @SuppressWarnings("unchecked") // its items are stories
    private ComboBox<DemoStory> story() {
        return (ComboBox<DemoStory>) driver.node("demo-story");
    }

    @Test
    void leavingTheDemoLeadsBackToTheConnectionAndStaysSo() {
        driver.demoWith(2);
        driver.await("kept", () -> driver.settings.current().last().isPresent());
        driver.press("demo-exit");

        driver.await("left", () -> !driver.shows("simulated-band"));
        assertThat(driver.text("connection-account")).isEqualTo("Not connected");
        assertThat(driver.rows("volumes-table")).isZero();
        assertThat(driver.engine.listeners()).isZero();
        driver.await("not kept", () -> driver.settings.current().last().isEmpty());
        driver.press("connection-demo");
        driver.awaitVolumes(13);
        assertThat(driver.text("volumes-count")).startsWith("0 of 13 selected");
    }

    @Test
    void theGuideFollowsWhatIsDoneAndEndsWhereItIsSafeToBegin() {
        driver.demoWith();
        driver.awaitText("guide-number", "Step 1 of 6");
        assertThat(marked()).isEqualTo("volumes-table");
        driver.press("choose-" + Fixtures.id(2));
        driver.awaitText("guide-number", "Step 2 of 6");
        driver.press(marked());
        driver.awaitText("guide-number", "Step 3 of 6");
        driver.press(marked());
        driver.awaitText("guide-number", "Step 4 of 6");
        driver.press(marked());
        driver.press("confirm-take");
        driver.awaitText("guide-number", "Step 5 of 6");
        driver.engine.become(intent -> new IntentState.Captured(Fixtures.snapshot(9), Fixtures.NOW, 9, Fixtures.NOW));
        driver.awaitText("guide-number", "Step 6 of 6");
        assertThat(marked()).isEqualTo("verdict-restorable");
        driver.act(driver::layOut);
        assertThat(driver.ask(() -> driver.node(marked()).getEffect() == null))
                .as("words alone are not blurred")
                .isTrue();
        driver.engine.become(intent -> new IntentState.Completed(Fixtures.snapshot(9), Fixtures.NOW, Fixtures.NOW));
        driver.await("the end", () -> driver.text("guide-line").startsWith("Safe to begin"));
        driver.press("guide-close");

        assertThat(driver.shows("guide")).isFalse();
        driver.await("remembered", () -> driver.settings.current().hints().guided());
    }

    @Test
    void whoClosesTheGuideSeesItAgainOnlyWhenAskingForIt() {
        driver.demoWith();
        driver.press("guide-close");
        driver.await("remembered", () -> driver.settings.current().hints().guided());
        driver.press("demo-exit");
        driver.press("connection-demo");
        driver.awaitVolumes(13);
        assertThat(driver.shows("guide")).isFalse();
        driver.press("demo-guide");

        driver.awaitText("guide-number", "Step 1 of 6");
    }

    @Test
    void theGuideStopsNobodyFromGoingAnotherWay() {
        driver.demoWith(2);
        driver.press("tab-history");
        driver.awaitText("guide-number", "Step 2 of 6");
        driver.press("tab-volumes");
        driver.press("choose-" + Fixtures.id(2));

        driver.awaitText("guide-number", "Step 1 of 6");
    }

    private String marked() {
        return driver.ask(() -> driver.stage().getScene().lookup(".guided").getId());
    }

    @Test
    void aMarkOpensItsWordsByKeyboardAndItsPageInTheBrowser() {
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.act(() -> driver.node("help-tags").requestFocus());
        driver.press(KeyCode.SPACE);
        driver.await("the words", () -> driver.shows("help-words"));
        assertThat(driver.text("help-words")).startsWith("Keys and values on each snapshot");
        driver.await("focus", () -> driver.focused("help-page"));
        driver.press(KeyCode.ENTER);

        driver.await("opened", () -> String.valueOf(driver.opened.get()).startsWith("https://docs.aws.amazon.com/"));
        driver.await("closed", () -> !driver.shows("help-words"));
        assertThat(driver.ask(() -> driver.focused("help-tags"))).isTrue();
    }

    @Test
    void escapeClosesTheWordsAndAScreenReaderHasThemAnyway() {
        driver.demoWith(2);
        driver.press("volumes-request");
        for (var id : List.of("description", "change", "keep-until", "tags", "target", "gate")) {
            assertThat(driver.node("help-" + id).getAccessibleText()).as(id).startsWith("Help on ");
            assertThat(driver.node("help-" + id).getAccessibleHelp()).as(id).hasSizeGreaterThan(80);
        }
        driver.press("help-change");
        driver.await("the words", () -> driver.shows("help-words"));
        driver.press(KeyCode.ESCAPE);

        driver.await("closed", () -> !driver.shows("help-words"));
    }
}
