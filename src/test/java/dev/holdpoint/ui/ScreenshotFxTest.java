package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ScreenshotFxTest {
    @TempDir
    Path directory;

    private WindowDriver driver;

    @Start
    void start(Stage stage) {
        driver = new WindowDriver(stage, directory);
        driver.show(new StartChoice.Nothing(), 1000, 700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Light", "Dark"})
    void everyScreenIsPictured(String theme) throws IOException {
        var look = theme.toLowerCase(Locale.ROOT);
        driver.act(() -> driver.choose("theme", theme));
        driver.picture("start-" + look);
        driver.act(() -> driver.window().tell(Problem.amber("settings.broken", "/home/jdoe/settings.broken.json")));
        driver.await(
                "the banner",
                () -> driver.shows("banner") && !driver.bannerText().isEmpty());
        driver.press("connection-region");
        driver.picturePopup("picker-" + look);
        driver.press(KeyCode.ESCAPE);
        driver.act(() -> driver.connect(ConnectionChoice.demo("eu-west-1")));
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(2));
        driver.press("choose-" + Fixtures.id(3));
        driver.press("choose-" + Fixtures.id(4));
        driver.picture("volumes-" + look);
        driver.act(() -> driver.size(900, 520));
        driver.picture("small-" + look);
        driver.act(() -> driver.size(1000, 700));
        driver.press("help");
        driver.picture("keys-" + look);
        driver.press("keys-close");
        driver.press("volumes-request");
        driver.paste("request-description", "kernel patch");
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-tag-key", "Owner");
        driver.paste("request-tag-value", "jdoe");
        driver.press("request-tag-add");
        driver.paste("request-tag-key", "aws:reserved");
        driver.engine.permissions.put(
                Fixtures.id(3),
                new Permission.Denied(new Problem(
                        "ec2.UnauthorizedOperation", Severity.RED, List.of("UnauthorizedOperation"), "", "req-3")));
        driver.engine.permissions.put(
                Fixtures.id(4),
                new Permission.CouldNotTell(
                        new Problem("ec2.InternalError", Severity.RED, List.of("InternalError"), "", "req-4")));
        driver.press("request-check");
        driver.picture("request-" + look);
        driver.paste("request-tag-key", "");
        driver.engine.permissions.clear();
        driver.press("request-check");
        driver.press("request-submit");
        driver.await("sheet", () -> driver.shows("confirm-sheet"));
        driver.picture("confirm-" + look);
        driver.press("confirm-take");
        driver.await("runs", () -> driver.rows("run-items") == 3);
        driver.engine.become(intent -> intent.key().volume().equals(Fixtures.id(3))
                ? new IntentState.Unconfirmed(
                        Fixtures.NOW,
                        2,
                        Fixtures.NOW.plus(Duration.ofSeconds(8)),
                        Problem.amber("ec2.InternalError", "InternalError"))
                : new IntentState.Captured(Fixtures.snapshot(9), Fixtures.NOW, 71, Fixtures.NOW));
        driver.await("captured", () -> driver.text("verdict-captured").startsWith("Captured 2"));
        driver.picture("runs-" + look);
        assertThat(Files.size(Path.of("target", "screenshots", "runs-" + look + ".png")))
                .isPositive();
    }
}
