package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.Hands;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The demo, in its own process, as the README shows it. {@code -Dholdpoint.picture=docs/holdpoint.png} makes the
 * README's picture anew.
 */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ReadmePictureFxTest {
    @TempDir
    Path directory;

    private final Hands hands = new Hands(Duration.ofSeconds(60));

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void aRunOfTheDemoIsPictured() throws IOException {
        var file = Path.of(System.getProperty("holdpoint.picture", "target/screenshots/readme.png"));
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        var demo = new StartChoice.Connect(ConnectionChoice.demo("eu-west-1"));
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, demo)) {
            hands.awaitRows("volumes-table", 25);
            assertThat(hands.shows("simulated-band")).isTrue();
            hands.type("volumes-filter", "orders-db-2");
            hands.awaitRows("volumes-table", 3);
            hands.click("volumes-select-all");
            hands.click("volumes-request");
            hands.type("request-description", "before the kernel patch");
            hands.type("request-change", "CHG-4711");
            hands.click("request-submit");
            hands.click("confirm-take");
            hands.awaitText("verdict-captured", "Captured 3 of 3");
            hands.awaitCell("run-items", "Captured 1");
            hands.picture().write(file);
        }
        assertThat(file).isNotEmptyFile();
    }
}
