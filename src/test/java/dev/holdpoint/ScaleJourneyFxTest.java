package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.FxLoad;
import java.io.IOException;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fleet of 50,000 volumes in the real window, over the socket. */
class ScaleJourneyFxTest extends Journey {
    private static final int VOLUMES = 50_000;

    @BeforeEach
    void startCrowdedEc2() throws IOException {
        ec2.close();
        ec2 = SimulatedEc2.start(SimOptions.usual().withVolumes(VOLUMES).withLimits(false));
    }

    @Test
    void fiftyThousandVolumesAreListedProgressivelyThenFilteredAndSortedWithoutAPause() throws IOException {
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, connect())) {
            hands.await("the first page", () -> rows() > 0);
            assertThat(rows()).as("the first page is there before the rest").isLessThan(VOLUMES);
            hands.awaitText("volumes-count", "0 of 50,000 selected");
            hands.await("all rows", () -> rows() == VOLUMES);
            try (var load = FxLoad.watch()) {
                hands.type("volumes-filter", "orders");
                hands.await("fewer rows", () -> rows() > 0 && rows() < VOLUMES);
                hands.erase();
                hands.await("all rows again", () -> rows() == VOLUMES);
                hands.sort("volumes-table", "volumes-column-size");
                hands.sort("volumes-table", "volumes-column-name");
                hands.press(KeyCode.TAB);
                assertThat(load.longest())
                        .as("what kept the FX thread busy longest")
                        .isLessThan(Duration.ofMillis(100));
            }
        }
    }

    private int rows() {
        return hands.rows("volumes-table");
    }
}
