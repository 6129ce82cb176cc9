package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes through every screen and state in several languages, looks and sizes: nothing may be cut off, paler than WCAG AA
 * allows, or without a name for a screen reader. With {@code -Pscreenshots} it pictures them all as well, and writes
 * down beside the pictures what it found in the variants that are for the eye only.
 */
@Tag("slow")
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class GalleryFxTest {
    private static final boolean PICTURES = Boolean.getBoolean("holdpoint.pictures");

    @TempDir
    Path directory;

    private Stage stage;

    static List<Variant> variants() {
        return PICTURES ? Variant.ALL : Variant.JUDGED;
    }

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void nothingIsCutOffTooPaleOrNameless(Variant variant) throws IOException {
        var findings = new ArrayList<String>();
        for (var shot : Gallery.shots()) {
            try (var driver = open(variant, shot)) {
                shot.way().accept(driver);
                WaitForAsyncUtils.waitForFxEvents();
                findings.addAll(look(driver, shot.name() + "-" + variant));
            }
        }
        if (Variant.JUDGED.contains(variant)) {
            assertThat(findings).isEmpty();
        } else {
            Files.write(Path.of("target", "screenshots", "findings-" + variant + ".txt"), findings);
        }
    }

    private WindowDriver open(Variant variant, Gallery.Shot shot) throws IOException {
        var own = Files.createDirectories(directory.resolve(variant + "-" + shot));
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var driver = new WindowDriver(stage, own, variant);
            shot.before().accept(driver);
            driver.show(new StartChoice.Nothing(), variant.width(), variant.height());
            return driver;
        });
    }

    private static List<String> look(WindowDriver driver, String name) throws IOException {
        if (PICTURES) {
            driver.picture(name);
        }
        return driver.ask(() -> Window.getWindows().stream()
                .filter(window -> window.equals(driver.stage()) || window instanceof PopupWindow)
                .flatMap(window -> new Inspector(window.getScene()).inspect().stream())
                .map(finding -> name + ": " + finding)
                .toList());
    }
}
