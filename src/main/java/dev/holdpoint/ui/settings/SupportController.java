package dev.holdpoint.ui.settings;

import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.ui.fx.FilePicker;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** What this program is, and what helps to find out why something went wrong. FX thread only. */
public final class SupportController {
    private static final String FILE = "holdpoint-diagnostics.zip";

    private final Surroundings around;
    private final Diagnostics diagnostics;

    @FXML
    private Label version;

    @FXML
    private Label build;

    @FXML
    private Label platform;

    @FXML
    private Label files;

    @FXML
    private TextArea licences;

    @FXML
    private Button save;

    @FXML
    private Label said;

    SupportController(Surroundings around, Diagnostics diagnostics) {
        this.around = around;
        this.diagnostics = diagnostics;
    }

    @FXML
    private void initialize() {
        var about = diagnostics.about();
        version.setText(around.text("settings.about.holdpoint", about.version()));
        build.setText(about.build().isEmpty() ? around.text("settings.about.working-copy") : about.build());
        platform.setText(around.text("settings.about.java", about.java(), about.javafx(), about.system()));
        files.setText(about.files());
        licences.setText(about.licences());
    }

    @FXML
    private void onLogs() {
        diagnostics.openLogs();
    }

    @FXML
    private void onCopy() {
        around.relay().aside(diagnostics::summary, summary -> {
            around.clip().copy(summary);
            said.setText(around.text("settings.diagnostics.copied"));
        });
    }

    @FXML
    private void onSave() {
        var title = around.text("settings.diagnostics.save");
        around.files()
                .save(new FilePicker.Ask(save, title, FILE, title))
                .ifPresent(file -> around.relay()
                        .aside(
                                () -> diagnostics.write(file),
                                problem -> said.setText(problem.map(around.problems()::paragraph)
                                        .orElseGet(() -> around.text("settings.diagnostics.saved", file.toString())))));
    }
}
