package dev.holdpoint.ui.request;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Asks under which name a request is saved, and which tags it asks for each time. FX thread only. */
public final class PresetSheet {
    private final Surroundings around;
    private final Sheets sheets;
    private final String suggested;
    private final List<String> required;
    private final List<Preset> taken;
    private BiConsumer<String, List<String>> save = (name, keys) -> {};

    @FXML
    private TextField name;

    @FXML
    private TextField keys;

    @FXML
    private Label problem;

    @FXML
    private Button confirm;

    PresetSheet(Surroundings around, Sheets sheets, String suggested, List<String> required, List<Preset> taken) {
        this.around = around;
        this.sheets = sheets;
        this.suggested = suggested;
        this.required = required;
        this.taken = taken;
    }

    /** Shows the sheet; {@code deed} gets the name and the required keys if the operator says so. */
    void ask(BiConsumer<String, List<String>> deed) {
        save = deed;
        var sheet = (Region) around.load("preset.fxml", this);
        sheets.show(sheet, name);
    }

    @FXML
    private void initialize() {
        name.setText(suggested);
        keys.setText(String.join(", ", required));
        name.textProperty().subscribe(text -> judge());
        keys.textProperty().subscribe(text -> judge());
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }

    @FXML
    private void onSave() {
        if (!confirm.isDisabled()) {
            sheets.close();
            save.accept(name.getText().strip(), read());
        }
    }

    private List<String> read() {
        return Arrays.stream(keys.getText().split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private void judge() {
        var wrong = wrong();
        boolean replaces = taken.stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(name.getText().strip()));
        problem.setText(wrong.orElseGet(() -> replaces ? around.text("preset.replaces") : ""));
        confirm.setDisable(wrong.isPresent());
        confirm.setText(around.text(replaces ? "preset.replace" : "preset.save"));
    }

    private Optional<String> wrong() {
        if (!Preset.isName(name.getText())) {
            return Optional.of(around.text("preset.name.wrong", Preset.MAX_NAME));
        }
        var bad = read().stream()
                .flatMap(key -> TagSet.problemsOf(new Tag(key, "")).stream())
                .toList();
        return bad.isEmpty() ? Optional.empty() : Optional.of(around.problems().lines(bad));
    }
}
