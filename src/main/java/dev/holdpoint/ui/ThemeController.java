package dev.holdpoint.ui;

import dev.holdpoint.settings.Appearance.Theme;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.RadioMenuItem;

/** The menu of light and dark. FX thread only. */
final class ThemeController {
    private final Consumer<Theme> chosen;

    @FXML
    private RadioMenuItem system;

    @FXML
    private RadioMenuItem light;

    @FXML
    private RadioMenuItem dark;

    /** @param chosen told which theme was chosen */
    ThemeController(Consumer<Theme> chosen) {
        this.chosen = chosen;
    }

    /** Ticks the theme that is shown. */
    void show(Theme theme) {
        item(theme).setSelected(true);
    }

    @FXML
    private void initialize() {
        for (var theme : Theme.values()) {
            item(theme).setOnAction(event -> chosen.accept(theme));
        }
    }

    private RadioMenuItem item(Theme theme) {
        return switch (theme) {
            case SYSTEM -> system;
            case LIGHT -> light;
            case DARK -> dark;
        };
    }
}
