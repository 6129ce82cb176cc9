package dev.holdpoint.ui.request;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last look before anything is sent; the focus is on Cancel. FX thread only. */
public final class ConfirmController {
    private final Surroundings around;
    private final ConfirmWords words;
    private final Sheets sheets;
    private final CheckReport report;
    private final Optional<Pause> pause;
    private final Consumer<Attestation> take;

    @FXML
    private Label title;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox facts;

    @FXML
    private Label consistency;

    @FXML
    private VBox warningBox;

    @FXML
    private Label warnings;

    @FXML
    private CheckBox accept;

    @FXML
    private VBox aliasBox;

    @FXML
    private Label aliasAsk;

    @FXML
    private TextField alias;

    @FXML
    private Button cancel;

    @FXML
    private Button confirm;

    /** @param take gets what was accepted, if the operator goes on */
    ConfirmController(
            Surroundings around, Sheets sheets, CheckReport report, Optional<Pause> pause, Consumer<Attestation> take) {
        this.around = around;
        this.words = new ConfirmWords(around);
        this.sheets = sheets;
        this.report = report;
        this.pause = pause;
        this.take = take;
    }

    void show() {
        var sheet =
                (Region) around.load("confirm.fxml", this, new ConfirmFactsController(around, report.plan(), pause));
        sheets.show(sheet, cancel);
    }

    @FXML
    private void initialize() {
        var plan = report.plan();
        var connection = plan.connection();
        var request = plan.request();
        int volumes = request.volumes().size();
        // As high as what it holds, where the window has room: a scroll pane does not know how its labels wrap.
        facts.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        title.setText(around.text("confirm.title", volumes));
        consistency.setText(words.consistency(request));
        confirm.setText(words.act(connection, volumes));
        warnings.setText(words.warnings(report));
        boolean warned = !warnings.getText().isEmpty();
        visible(warningBox, warned);
        var typed = words.toType(connection);
        aliasAsk.setText(around.text("confirm.alias", typed));
        visible(aliasBox, !typed.isEmpty());
        confirm.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> (warned && !accept.isSelected())
                                || !(typed.isEmpty() || alias.getText().strip().equals(typed)),
                        accept.selectedProperty(),
                        alias.textProperty()));
    }

    private static void visible(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }

    @FXML
    private void onTake() {
        sheets.close();
        var accepted = Attestation.of(report, around.now());
        take.accept(pause.map(Pause::statement).map(accepted::with).orElse(accepted));
    }
}
