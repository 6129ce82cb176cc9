package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.world.SnapshotItem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a run's end to its history, to keeping and deleting: the real program against the simulated EC2. */
class AfterwardsJourneyFxTest extends Journey {

    @Test
    void aRunIsFoundAgainKeptLongerAndDeletedButForWhatAnImageNeeds() throws IOException {
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        try (var program = RunningProgram.start(directory.resolve("data"), home, connect())) {
            choose("orders-db-2", 3);
            hands.paste("request-change", "CHG-4711");
            hands.click("request-submit");
            hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
            if (hands.shows("confirm-accept")) {
                hands.click("confirm-accept");
            }
            confirm();
            hands.awaitText("verdict-restorable", "Restorable 3 of 3");
            hands.awaitBanner("CHG-4711: Safe to begin maintenance");
            assertThat(executed()).hasSize(3);

            hands.click("tab-history");
            hands.awaitRows("history-table", 1);
            hands.paste("history-search", executed().getFirst());
            hands.awaitRows("history-table", 1);
            hands.paste("history-search", "nobody");
            hands.awaitRows("history-table", 0);
            hands.press("history-clear");
            hands.awaitRows("history-table", 1);
            hands.select("history-table", 0);
            hands.press("history-open");
            hands.awaitRows("run-items", 3);

            keepLonger();
            delete();
            assertThat(program.told).isEmpty();
        }
    }

    private void keepLonger() {
        hands.press("run-extend");
        hands.await("the sheet", () -> hands.shows("extend-sheet"));
        hands.press("extend-sheet-act");
        hands.awaitText("extend-sheet-line", "3 of 3 are now kept until");
        hands.press("extend-sheet-cancel");
        hands.awaitText("run-notice", "Kept until");
        assertThat(taken())
                .extracting(snapshot -> snapshot.tags(Instant.MAX).containsKey("holdpoint:keep-until"))
                .containsOnly(true);
    }

    private void delete() {
        ec2.account().registerImage(executed().getFirst(), "ami-0123456789abcdef0");
        ec2.account().lockSnapshot(executed().get(1), Instant.now().plusSeconds(3_600));
        hands.press("run-delete");
        hands.awaitText("delete-sheet-line", "1 of 3 can be deleted");
        hands.paste("delete-typed", "delete 1");
        hands.press("delete-sheet-act");
        hands.awaitText("delete-sheet-line", "1 of 1 deleted.");
        hands.press("delete-sheet-cancel");
        hands.awaitCell("run-items", "Deleted");
        hands.awaitText("verdict-line", "Do not begin");
        assertThat(taken())
                .extracting(SnapshotItem::id)
                .containsExactlyInAnyOrderElementsOf(executed().subList(0, 2));
        assertThat(ec2.requests().stream().filter(request -> request.action().equals("DeleteSnapshot")))
                .as("a dry run, then one deletion")
                .extracting(request -> request.effect())
                .containsExactly(false, true);
    }

    /** What was taken and is still there. */
    private List<SnapshotItem> taken() {
        return ec2.account().snapshots().stream()
                .filter(snapshot -> executed().contains(snapshot.id()))
                .toList();
    }
}
