package dev.holdpoint.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.ui.fx.Display;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Light or dark, large or small, as the operator or the OS has it; the title bar follows the scene, and the scene
 * follows the OS while it is shown. FX thread only.
 */
final class Look {
    private static final String COMPACT = "compact";

    private final Scene scene;
    private final Display display;
    /** Written by the FX thread, and read by whoever keeps it. */
    private volatile Appearance shown = Appearance.DEFAULT;

    /** @param theme the one to begin with */
    Look(Scene scene, Display display, Theme theme) {
        this.scene = scene;
        this.display = display;
        scene.getPreferences().setColorScheme(scheme(theme));
        scene.getPreferences().colorSchemeProperty().subscribe(Look::use);
        scene.getPreferences()
                .reducedMotionProperty()
                .subscribe(reduced -> display.stillProperty().set(reduced));
    }

    /** What is shown, though perhaps not yet on disk. Any thread may call it. */
    Appearance shown() {
        return shown;
    }

    /**
     * Reads the style sheets and the fonts, and dresses a control that nobody sees: half of what the first window takes
     * is done once and for all by that.
     */
    static void rehearse() {
        var scene = new Scene(new StackPane());
        use(scene.getPreferences().getColorScheme());
        scene.setRoot(new Button("x", new FontIcon("fth-camera")));
        scene.getStylesheets().setAll(sheets(Appearance.DEFAULT));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    void apply(Appearance appearance) {
        shown = appearance;
        scene.getPreferences().setColorScheme(scheme(appearance.theme()));
        // Null is what the OS says: the operator can ask for less motion than that, not for more.
        scene.getPreferences().setReducedMotion(appearance.stillness() ? Boolean.TRUE : null);
        display.utcProperty().set(appearance.utc());
        display.fontSizeProperty().set(appearance.fontSize());
        boolean compact = appearance.density() == Density.COMPACT;
        display.rowHeightProperty().set(Math.rint(appearance.fontSize() * (compact ? 1.9 : 2.5)));
        var sheets = sheets(appearance);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().getStyleClass().remove(COMPACT);
        if (compact) {
            scene.getRoot().getStyleClass().add(COMPACT);
        }
    }

    private static List<String> sheets(Appearance appearance) {
        return List.of(sheet("controlsfx.css"), sheet("holdpoint.css"), fontSize(appearance.fontSize()));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name)).toExternalForm();
    }

    /** As a style sheet, so that pop-ups, whose scenes take over the sheets, have the size too. */
    private static String fontSize(int pixels) {
        return "data:text/css,.root%7B-fx-font-size:" + pixels + "px;%7D";
    }

    /** Null is the scheme of the OS. */
    private static @Nullable ColorScheme scheme(Theme theme) {
        return switch (theme) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static void use(ColorScheme scheme) {
        var theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }
}
