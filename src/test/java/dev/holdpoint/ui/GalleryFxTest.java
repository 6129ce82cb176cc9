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
 * Goes through every screen and state in several languages, and looks at each in several looks and sizes: nothing may
 * be cut off, paler than WCAG AA allows, or without a name for a screen reader. With {@code -Pscreenshots} it pictures
 * them all as well. {@code -Dholdpoint.shots=REGEX} takes only some.
 */
@Tag("slow")
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class GalleryFxTest {
    private static final boolean PICTURES = Boolean.getBoolean("holdpoint.pictures");
    private static final String WHICH = System.getProperty("holdpoint.shots", ".*");

    @TempDir
    Path directory;

    private Stage stage;

    static List<Variant.Language> languages() {
        return PICTURES ? Variant.everyLanguage() : Variant.extremes();
    }

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsCutOffTooPaleOrNameless(Variant.Language language) throws IOException {
        var findings = new ArrayList<String>();
        for (var shot : Gallery.shots()) {
            if (shot.name().matches(WHICH)) {
                findings.addAll(look(language, shot));
            }
        }
        assertThat(findings).isEmpty();
    }

    /** What is wrong with a screen, in each look of a language. */
    private List<String> look(Variant.Language language, Gallery.Shot shot) throws IOException {
        var findings = new ArrayList<String>();
        try (var driver = open(language, shot)) {
            shot.way().accept(driver);
            WaitForAsyncUtils.waitForFxEvents();
            for (var look : language.looks()) {
                var name = shot.name() + "-" + look;
                inspect(driver, look).forEach(finding -> findings.add(name + ": " + finding));
                if (PICTURES) {
                    driver.picture(name);
                }
            }
        }
        return findings;
    }

    private WindowDriver open(Variant.Language language, Gallery.Shot shot) throws IOException {
        var own = Files.createDirectories(directory.resolve(language + "-" + shot));
        var first = language.looks().getFirst();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var driver = new WindowDriver(stage, own, language.locale(), first.appearance());
            shot.before().accept(driver);
            driver.show(new StartChoice.Nothing(), first.width(), first.height());
            return driver;
        });
    }

    private static List<String> inspect(WindowDriver driver, Variant look) {
        driver.act(() -> driver.dress(look));
        var findings = findings(driver, look);
        if (findings.isEmpty()) {
            return findings;
        }
        // What is laid out inside of what has just changed its size may need the next frame: what is then left, is
        // seen.
        driver.act(driver::layOut);
        return findings(driver, look);
    }

    private static List<String> findings(WindowDriver driver, Variant look) {
        return driver.ask(() -> Window.getWindows().stream()
                .filter(window -> window.equals(driver.stage()) || window instanceof PopupWindow)
                .flatMap(window -> new Inspector(window.getScene()).inspect(look.measured()).stream())
                .toList());
    }
}
