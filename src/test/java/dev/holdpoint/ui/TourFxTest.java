package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes through the main screens where there is the least room: nothing may be cut off, and what the screen is for must
 * be within reach. Pictures them with {@code -Pscreenshots}, as the gallery does.
 */
@Tag("slow")
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class TourFxTest {
    private static final boolean PICTURES = Boolean.getBoolean("holdpoint.pictures");
    /** What the screens are for. */
    private static final List<String> DEEDS =
            List.of("connection-connect", "volumes-request", "request-check", "request-submit", "confirm-take");

    private static final List<Double> SCALES = PICTURES ? List.of(1.25, 1.5, 1.75, 2.0) : List.of(1.25, 1.75);

    @TempDir
    Path directory;

    private Stage stage;

    static List<Variant.Language> languages() {
        return Variant.narrow();
    }

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSmallWindowCutsNothingOffAndHasWhatItsScreensAreForWithinReach(Variant.Language language) throws IOException {
        var look = language.looks().getFirst();
        var findings = new ArrayList<String>();
        try (var driver = open(language, look)) {
            for (var stop : Tour.stops()) {
                stop.way().accept(driver);
                driver.ask(() -> look(driver, look))
                        .forEach(finding -> findings.add(stop + "-" + look + ": " + finding));
                if (PICTURES) {
                    driver.picture("tour-" + stop + "-" + look);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Of the OS's scales, those that are no whole number round most. */
    @Test
    void aScaledScreenCutsNothingOff() throws IOException {
        var findings = new ArrayList<String>();
        try (var driver = open(new Variant.Language(Locale.ENGLISH, List.of(Variant.LIGHT)), Variant.LIGHT)) {
            for (var stop : Tour.stops()) {
                stop.way().accept(driver);
                for (double scale : SCALES) {
                    driver.act(() -> scale(scale));
                    driver.ask(() -> look(driver, Variant.LIGHT))
                            .forEach(finding -> findings.add(stop + " at " + scale + ": " + finding));
                    if (PICTURES) {
                        driver.picture("tour-" + stop + "-scale-" + (int) (100 * scale), scale);
                    }
                }
            }
        } finally {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scale(1));
        }
        assertThat(findings).isEmpty();
    }

    /** The window's, as if its screen had it: what is laid out is rounded to the screen's pixels. */
    private void scale(double scale) {
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
    }

    private WindowDriver open(Variant.Language language, Variant look) throws IOException {
        var own = Files.createDirectories(directory.resolve(language.toString()));
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var driver = new WindowDriver(stage, own, language.locale(), look.appearance());
            driver.show(new StartChoice.Nothing(), look.width(), look.height());
            return driver;
        });
    }

    private static List<String> look(WindowDriver driver, Variant look) {
        driver.dress(look);
        return Stream.concat(
                        new Inspector(driver.stage().getScene()).inspect(false).stream(),
                        DEEDS.stream()
                                .filter(driver::shows)
                                .filter(id -> !driver.node(id).isDisabled())
                                .filter(id -> !withinReach(driver, id))
                                .map(id -> "out of reach: #" + id))
                .toList();
    }

    private static boolean withinReach(WindowDriver driver, String id) {
        var node = driver.node(id);
        InSight.bring(node);
        node.getScene().getRoot().layout();
        return InSight.whole(node);
    }
}
