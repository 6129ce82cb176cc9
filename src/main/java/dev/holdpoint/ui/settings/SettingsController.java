package dev.holdpoint.ui.settings;

import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.FilePicker;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The sheet of the settings. FX thread only. */
public final class SettingsController {
    private static final String FILE = "holdpoint-settings.json";

    private final Surroundings around;
    private final SettingsDeeds deeds;
    private final Diagnostics diagnostics;
    private final Sheets sheets;
    private AppearanceController appearance;
    private NoticesController notices;

    @FXML
    private Button close;

    @FXML
    private Button export;

    @FXML
    private Label said;

    public SettingsController(Surroundings around, SettingsDeeds deeds, Diagnostics diagnostics, Sheets sheets) {
        this.around = around;
        this.deeds = deeds;
        this.diagnostics = diagnostics;
        this.sheets = sheets;
        this.appearance = new AppearanceController(around, deeds);
        this.notices = new NoticesController(deeds);
    }

    /** Opens the sheet. */
    public void open() {
        appearance = new AppearanceController(around, deeds);
        notices = new NoticesController(deeds);
        var sheet = (Region) around.load(
                "settings.fxml",
                this,
                appearance,
                notices,
                new AccountsController(around, deeds, sheets),
                new SupportController(around, diagnostics));
        sheets.show(sheet, close);
    }

    @FXML
    private void onDefaults() {
        appearance.reset();
        notices.reset();
    }

    @FXML
    private void onClose() {
        sheets.close();
    }

    @FXML
    private void onNetwork() {
        sheets.close();
        deeds.network();
    }

    @FXML
    private void onExport() {
        around.files()
                .save(ask("settings.export"))
                .ifPresent(file ->
                        around.relay().aside(() -> deeds.exportTo(file), problem -> say("settings.exported", problem)));
    }

    @FXML
    private void onImport() {
        around.files()
                .open(ask("settings.import"))
                .ifPresent(file -> around.relay().aside(() -> deeds.importFrom(file), this::imported));
    }

    private void imported(Optional<Problem> problem) {
        if (problem.isEmpty()) {
            sheets.close();
            open();
        }
        say("settings.imported", problem);
    }

    private void say(String done, Optional<Problem> problem) {
        said.setText(problem.map(around.problems()::paragraph).orElseGet(() -> around.text(done)));
    }

    private FilePicker.Ask ask(String title) {
        return new FilePicker.Ask(export, around.text(title), FILE, around.text("settings.kind"));
    }
}
