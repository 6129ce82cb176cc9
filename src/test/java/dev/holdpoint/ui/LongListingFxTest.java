package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A list of so many pages that they are read side by side. */
class LongListingFxTest extends WindowOnFakes {
    private static final int VOLUMES = 1_500;

    @Override
    void begin() {
        driver.show(new StartChoice.Nothing(), 1000, 700);
    }

    @Test
    void theFirstPageIsDrawnBeforeTheRestIsAskedFor() {
        var drawn = new CompletableFuture<Boolean>();
        driver.fleet.zones.add(new Zone("eu-west-1a", "availability-zone"));
        driver.fleet.volumes.clear();
        for (int number = 1; number <= VOLUMES; number++) {
            driver.fleet.volumes.add(Fixtures.volume(number, "node-" + number));
        }
        driver.fleet.asked = part -> {
            if (part instanceof VolumePart.InZones) {
                drawn.complete(driver.shows("choose-" + Fixtures.id(1)));
            }
        };

        driver.press("connection-demo");

        driver.awaitVolumes(VOLUMES);
        assertThat(drawn.join()).isTrue();
    }
}
