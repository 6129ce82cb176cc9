package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.DemoStory;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever starts Holdpoint for the first time, without a profile and without having read anything. */
class FirstRunJourneyFxTest extends Journey {
    private static final List<String> LAMPS = List.of("verdict-captured", "verdict-restorable");

    @Test
    void whoFollowsTheGuideHasAFirstSnapshotInTheDemoAndIsNotGuidedAgain() throws IOException {
        var data = directory.resolve("data");
        var home = Files.createDirectories(directory.resolve("home"));
        try (var ignored = RunningProgram.start(data, home, new StartChoice.Nothing())) {
            hands.click("first-run-demo");
            hands.awaitRows("volumes-table", 25);
            hands.await("the guide", () -> hands.shows("guide"));
            hands.press("demo-fast");
            assertThat(follow()).containsExactly("volumes-table", "volumes-request", "request-check", "request-submit");
            assertThat(hands.text("verdict-line")).startsWith("Safe to begin maintenance");
            assertThat(hands.text("guide-line")).startsWith("Safe to begin");
            hands.press("guide-close");
        }
        try (var ignored = RunningProgram.start(data, home, new StartChoice.Last())) {
            hands.awaitRows("volumes-table", 25);
            assertThat(hands.shows("guide")).isFalse();
        }
    }

    /** Presses what the guide points at, and nothing else, to its end; what that was. */
    private List<String> follow() {
        var pressed = new ArrayList<String>();
        for (var at = pointed(""); !at.equals("run-copy-ticket"); at = pointed(at)) {
            if (LAMPS.contains(at)) {
                continue;
            }
            pressed.add(at);
            switch (at) {
                case "volumes-table" -> hands.click(hands.first("choose-vol-").orElseThrow());
                case "request-submit" -> {
                    hands.click(at);
                    confirm();
                }
                default -> hands.click(at);
            }
        }
        return pressed;
    }

    /** What it points at, once that is something else than before. */
    private String pointed(String before) {
        hands.await(
                "the next step after " + before,
                () -> hands.styled("guided").filter(id -> !id.equals(before)).isPresent());
        return hands.styled("guided").orElseThrow();
    }

    @Test
    void aLostAnswerIsPlayedInTheDemoAndAnEndedSession() throws IOException {
        var home = Files.createDirectories(directory.resolve("home"));
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, new StartChoice.Nothing())) {
            hands.click("first-run-demo");
            hands.click("guide-close");
            hands.click("demo-fast");
            hands.choose("demo-story", DemoStory.EXPIRED_LOGIN);
            choose("orders-db-2 wal", 1);
            hands.click("request-submit");
            confirm();
            hands.awaitText("run-explanation", "The session has expired");
            hands.awaitText("verdict-line", "Safe to begin maintenance");
            hands.choose("demo-story", DemoStory.LOST_ANSWER);
            hands.click("tab-volumes");
            hands.paste("volumes-filter", "orders-db-1 wal");
            hands.awaitRows("volumes-table", 1);
            hands.click("volumes-select-all");
            hands.click("volumes-request");
            hands.click("request-submit");
            confirm();
            hands.awaitCell("run-items", "Unconfirmed");
            hands.awaitText("verdict-line", "Safe to begin maintenance");
            hands.click("demo-exit");
            hands.await("left", () -> !hands.shows("simulated-band"));
            assertThat(hands.shows("connection-first-run")).isTrue();
        }
    }
}
