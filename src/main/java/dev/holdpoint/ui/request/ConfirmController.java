package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last look before anything is sent; the focus is on Cancel. FX thread only. */
public final class ConfirmController {
    private final Surroundings around;
    private final Sheets sheets;
    private final CheckReport report;
    private final Runnable take;

    @FXML
    private Label title;

    @FXML
    private Label account;

    @FXML
    private Label region;

    @FXML
    private Label target;

    @FXML
    private Label count;

    @FXML
    private Label tags;

    @FXML
    private Label gate;

    @FXML
    private VBox warningBox;

    @FXML
    private Label warnings;

    @FXML
    private CheckBox accept;

    @FXML
    private Button cancel;

    @FXML
    private Button confirm;

    ConfirmController(Surroundings around, Sheets sheets, CheckReport report, Runnable take) {
        this.around = around;
        this.sheets = sheets;
        this.report = report;
        this.take = take;
    }

    void show() {
        var sheet = (Region) around.load("confirm.fxml", this);
        sheets.show(sheet, cancel);
    }

    @FXML
    private void initialize() {
        var words = new ConfirmWords(around);
        var connection = report.plan().connection();
        var request = report.plan().request();
        title.setText(around.text("confirm.title", request.volumes().size()));
        account.setText(words.account(connection));
        region.setText(words.region(connection));
        target.setText(words.target(report.plan()));
        count.setText(words.count(request));
        tags.setText(words.tags(report.plan()));
        gate.setText(words.gate(request.gate()));
        confirm.setText(words.act(connection, request.volumes().size()));
        var warned = words.warnings(report);
        warnings.setText(warned);
        warningBox.setVisible(!warned.isEmpty());
        warningBox.setManaged(!warned.isEmpty());
        if (!warned.isEmpty()) {
            confirm.disableProperty().bind(accept.selectedProperty().not());
        }
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }

    @FXML
    private void onTake() {
        sheets.close();
        take.run();
    }
}
