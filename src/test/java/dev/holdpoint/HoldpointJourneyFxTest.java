package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The main job from the window to the wire and back: the real program against the simulated EC2, over the socket. */
class HoldpointJourneyFxTest extends Journey {

    @Test
    void threeVolumesAreTakenAndWatchedToTheEndAndTheNextStartRemembers() throws IOException {
        var data = directory.resolve("data");
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        String verdict;
        try (var program = RunningProgram.start(data, home, new StartChoice.Nothing())) {
            openConnection();
            choose("orders-db-2", 3);
            describe();
            check();
            take();
            verdict = watchToTheEnd();
            assertThat(program.told).isEmpty();
        }
        assertThat(executed()).as("exactly one snapshot per volume").hasSize(3);
        try (var again = RunningProgram.start(data, home, new StartChoice.Last())) {
            hands.awaitText("connection-account", "0000-0000-0000");
            hands.click("tab-runs");
            hands.awaitText("verdict-line", verdict);
            hands.awaitRows("run-items", 3);
            assertThat(again.told).isEmpty();
        }
        assertThat(executed()).as("the restart took none").hasSize(3);
    }

    private void openConnection() {
        hands.click("connection-profile");
        hands.type("ops");
        hands.press(KeyCode.ENTER);
        hands.awaitText("connection-region", "eu-west-1");
        hands.click("connection-advanced");
        hands.type("connection-endpoint", ec2.endpoint().toString());
        hands.click("connection-connect");
        hands.awaitText("endpoint-sheet-act", "Send to 127.0.0.1");
        hands.click("endpoint-sheet-act");
        hands.awaitText("connection-account", "0000-0000-0000");
        hands.awaitText("connection-badge", "eu-west-1 · aws");
        hands.awaitRows("volumes-table", 25);
    }

    private void describe() {
        hands.type("request-description", "before the kernel patch");
        hands.awaitText("request-description-count", "23 of 213");
        hands.type("request-tag-key", "aws:forbidden");
        hands.awaitText("request-tags-problem", "aws:");
        hands.erase();
        hands.type("Owner");
        hands.type("request-tag-value", "jdoe");
        hands.click("request-tag-add");
        hands.awaitText("request-tags-count", "1 of 46");
    }

    private void check() {
        hands.click("request-check");
        hands.awaitText("request-check-summary", "All 3 volumes are allowed");
        assertThat(ec2.requests().stream().filter(request -> request.action().equals("CreateSnapshot")))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.effect()).isFalse());
    }

    private void take() {
        hands.click("request-submit");
        hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
        assertThat(hands.text("confirm-account")).contains("0000-0000-0000");
        assertThat(hands.text("confirm-region")).contains("eu-west-1");
        assertThat(hands.text("confirm-count")).contains("3 volumes");
        assertThat(hands.text("confirm-target")).contains("Region");
        assertThat(executed()).as("nothing is sent before the confirmation").isEmpty();
        confirm();
    }

    private String watchToTheEnd() {
        hands.awaitRows("run-items", 3);
        hands.awaitText("verdict-captured", "Captured 3 of 3");
        hands.awaitText("verdict-restorable", "Restorable 3 of 3");
        hands.awaitText("verdict-line", "Safe to begin maintenance: all 3 volumes are restorable since");
        return hands.text("verdict-line");
    }
}
