package dev.holdpoint;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.ui.Hands;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What every journey through the real window begins with: the toolkit, a directory, a simulated EC2, and hands. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    @TempDir
    Path directory;

    final Hands hands = new Hands(Duration.ofSeconds(60));
    SimulatedEc2 ec2;

    @Start
    void startTheToolkit(Stage ignored) {}

    @BeforeEach
    void startEc2() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withSnapshotTime(Duration.ofSeconds(4)));
    }

    @AfterEach
    void stopEc2() throws IOException {
        ec2.close();
    }

    /** A connection to the simulated EC2, with the profile {@code ops}. */
    final StartChoice.Connect connect() {
        return new StartChoice.Connect(
                new ConnectionChoice("ops", "eu-west-1", ec2.endpoint().toString()));
    }

    /** Filters the list of volumes and goes on to the request with all of the {@code count} that are left. */
    final void choose(String filter, int count) {
        hands.awaitRows("volumes-table", 25);
        hands.type("volumes-filter", filter);
        hands.awaitRows("volumes-table", count);
        hands.click("volumes-select-all");
        hands.awaitText("volumes-count", count + " of 25 selected");
        hands.click("volumes-request");
    }

    /** Takes, and accepts what the check warned of, if it did. */
    final void confirm() {
        hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
        // The sheet may still be moving into its place when the mouse comes.
        for (int again = 0; again < 5 && hands.disabled("confirm-take"); again++) {
            hands.click("confirm-accept");
        }
        hands.click("confirm-take");
    }

    /** The snapshots that CreateSnapshot has made, by EC2's own account. */
    final List<String> executed() {
        return ec2.requests().stream()
                .filter(request -> request.action().equals("CreateSnapshot") && request.effect())
                .flatMap(request -> request.snapshotIds().stream())
                .toList();
    }
}
