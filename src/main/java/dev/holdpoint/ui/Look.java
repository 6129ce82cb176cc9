package dev.holdpoint.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.holdpoint.settings.Appearance.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Light or dark, as the operator or the OS has it; the title bar follows the scene. FX thread only. */
final class Look {
    private final Scene scene;

    Look(Scene scene) {
        this.scene = scene;
        for (var sheet : new String[] {"controlsfx.css", "holdpoint.css"}) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Look.class.getResource(sheet)).toExternalForm());
        }
        scene.getPreferences().colorSchemeProperty().subscribe(Look::use);
    }

    void apply(Theme theme) {
        scene.getPreferences().setColorScheme(scheme(theme));
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
