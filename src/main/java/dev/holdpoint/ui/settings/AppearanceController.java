package dev.holdpoint.ui.settings;

import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Language;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.util.StringConverter;

/** How the window looks and speaks; what is changed is shown at once. FX thread only. */
public final class AppearanceController {
    private final Surroundings around;
    private final SettingsDeeds deeds;

    @FXML
    private ChoiceBox<Theme> theme;

    @FXML
    private ChoiceBox<Density> density;

    @FXML
    private ChoiceBox<Language> language;

    @FXML
    private Slider fontSize;

    @FXML
    private Label fontSizeSaid;

    @FXML
    private CheckBox utc;

    @FXML
    private CheckBox stillness;

    AppearanceController(Surroundings around, SettingsDeeds deeds) {
        this.around = around;
        this.deeds = deeds;
    }

    @FXML
    private void initialize() {
        var now = deeds.appearance();
        fill(theme, Theme.values(), this::words, now.theme());
        fill(density, Density.values(), this::words, now.density());
        fill(language, Language.values(), this::words, now.language());
        fontSize.setMin(Appearance.SMALLEST);
        fontSize.setMax(Appearance.LARGEST);
        fontSize.setValue(now.fontSize());
        utc.setSelected(now.utc());
        stillness.setSelected(now.stillness());
        sayFontSize();
        watch(theme.valueProperty());
        watch(density.valueProperty());
        watch(language.valueProperty());
        watch(utc.selectedProperty());
        watch(stillness.selectedProperty());
        watch(fontSize.valueProperty());
    }

    /** As at first. */
    void reset() {
        var usual = Appearance.DEFAULT;
        theme.setValue(usual.theme());
        density.setValue(usual.density());
        language.setValue(usual.language());
        fontSize.setValue(usual.fontSize());
        utc.setSelected(usual.utc());
        stillness.setSelected(usual.stillness());
    }

    private void watch(ObservableValue<?> value) {
        value.subscribe((before, now) -> {
            sayFontSize();
            var chosen = chosen();
            if (!chosen.equals(deeds.appearance())) {
                deeds.choose(chosen);
            }
        });
    }

    private Appearance chosen() {
        return new Appearance(
                theme.getValue(),
                density.getValue(),
                (int) Math.round(fontSize.getValue()),
                language.getValue(),
                utc.isSelected(),
                stillness.isSelected());
    }

    private void sayFontSize() {
        fontSizeSaid.setText(around.text("settings.font.size", Math.round(fontSize.getValue())));
    }

    private String words(Theme choice) {
        return switch (choice) {
            case SYSTEM -> around.text("window.look.system");
            case LIGHT -> around.text("window.look.light");
            case DARK -> around.text("window.look.dark");
        };
    }

    private String words(Density choice) {
        return switch (choice) {
            case COMFORTABLE -> around.text("settings.density.comfortable");
            case COMPACT -> around.text("settings.density.compact");
        };
    }

    private String words(Language choice) {
        return switch (choice) {
            case SYSTEM -> around.text("window.look.system");
            case ENGLISH -> around.text("settings.language.english");
            case GERMAN -> around.text("settings.language.german");
        };
    }

    private static <T> void fill(ChoiceBox<T> box, T[] choices, Function<T, String> words, T now) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.getItems().setAll(choices);
        box.setValue(now);
    }
}
