package dev.holdpoint.ui;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** The main screens, one after the other, in one window on the fakes: what is asked of each of them is asked there. */
final class Tour {
    private Tour() {}

    /** A screen, and the way there from the one before. */
    record Stop(String name, Consumer<WindowDriver> way) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        return List.of(
                new Stop("start", driver -> driver.press("connection-advanced")),
                new Stop("volumes", Tour::volumes),
                new Stop("request", Tour::request),
                new Stop("request-plan", driver -> driver.press("request-show-plan")),
                new Stop("request-coach", driver -> driver.press("request-show-coach")),
                new Stop("request-checks", Tour::checks),
                new Stop("confirm", Tour::confirm),
                new Stop("runs", Tour::runs),
                new Stop("history", driver -> driver.press("tab-history")),
                new Stop("history-taken", driver -> driver.press("history-show-taken")),
                new Stop("keys", driver -> driver.press(KeyCode.F1)),
                new Stop("settings", Tour::settings));
    }

    private static void volumes(WindowDriver driver) {
        driver.press("connection-advanced");
        driver.demoWith(2, 3, 4);
        driver.press("volumes-details");
        driver.paste("volumes-filter", "size > 1");
        driver.enter("volumes-filter");
        driver.await("tokens", () -> driver.shows("volumes-chips"));
    }

    private static void request(WindowDriver driver) {
        driver.press("volumes-request");
        driver.paste("request-description", "kernel patch");
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-tag-key", "Owner");
        driver.paste("request-tag-value", "jdoe");
        driver.press("request-tag-add");
        driver.press("request-gate-captured");
    }

    private static void checks(WindowDriver driver) {
        driver.press("request-gate-restorable");
        driver.press("request-show-checks");
        driver.press("request-check");
        driver.await("checked", () -> driver.listed("request-check-result") == 3);
    }

    private static void confirm(WindowDriver driver) {
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
    }

    private static void runs(WindowDriver driver) {
        driver.press("confirm-take");
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") > 0);
        driver.engine.become(intent -> intent.key().volume().equals(Fixtures.id(3))
                ? new IntentState.Captured(
                        Fixtures.snapshot(9), Fixtures.NOW, 71, Fixtures.NOW.plus(Duration.ofMinutes(1)))
                : new IntentState.Completed(Fixtures.snapshot(8), Fixtures.NOW, Fixtures.NOW));
        driver.await("the news", () -> driver.opaque("banner-text"));
    }

    private static void settings(WindowDriver driver) {
        driver.press("keys-close");
        driver.press("settings");
        driver.await("the sheet", () -> driver.shows("settings-sheet"));
    }
}
