package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The demo, in its own process, as the README shows it. {@code -Dholdpoint.picture=docs/holdpoint.png} makes the
 * README's picture anew.
 */
class ReadmePictureFxTest extends Journey {

    @Test
    void aRunOfTheDemoIsPictured() throws IOException {
        var file = Path.of(System.getProperty("holdpoint.picture", "target/screenshots/readme.png"));
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        var demo = new StartChoice.Connect(ConnectionChoice.demo("eu-west-1"));
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, demo)) {
            choose("orders-db-2", 3);
            assertThat(hands.shows("simulated-band")).isTrue();
            hands.type("request-description", "before the kernel patch");
            hands.type("request-change", "CHG-4711");
            hands.click("request-submit");
            confirm();
            hands.awaitText("verdict-captured", "Captured 3 of 3");
            hands.awaitCell("run-items", "Captured 1");
            hands.picture().write(file);
        }
        assertThat(file).isNotEmptyFile();
    }
}
