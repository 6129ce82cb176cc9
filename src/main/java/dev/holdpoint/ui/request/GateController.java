package dev.holdpoint.ui.request;

import dev.holdpoint.model.Gate;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** Which lamp lets maintenance begin; the weaker one only by typing so. FX thread only. */
public final class GateController {
    private final Surroundings around;
    private Runnable edited = () -> {};

    @FXML
    private RadioButton restorable;

    @FXML
    private RadioButton captured;

    @FXML
    private Label ask;

    @FXML
    private TextField acknowledge;

    GateController(Surroundings around) {
        this.around = around;
    }

    Gate gate() {
        return captured.isSelected() ? Gate.ALL_CAPTURED : Gate.ALL_RESTORABLE;
    }

    /** What was typed to accept the weaker gate. */
    String typed() {
        return captured.isSelected() ? acknowledge.getText().strip() : "";
    }

    /** Whether that is what was asked for. */
    boolean acknowledged() {
        return typed().equalsIgnoreCase(around.text("request.gate.phrase"));
    }

    void use(Gate gate) {
        (gate == Gate.ALL_CAPTURED ? captured : restorable).setSelected(true);
        acknowledge.clear();
    }

    /** Runs {@code act} after every edit. */
    void onEdit(Runnable act) {
        edited = act;
    }

    @FXML
    private void initialize() {
        var gates = new ToggleGroup();
        gates.getToggles().setAll(restorable, captured);
        restorable.setSelected(true);
        ask.setText(around.text("request.gate.ask", around.text("request.gate.phrase")));
        ask.visibleProperty().bind(captured.selectedProperty());
        ask.managedProperty().bind(captured.selectedProperty());
        acknowledge.setPromptText(around.text("request.gate.phrase"));
        acknowledge.visibleProperty().bind(captured.selectedProperty());
        acknowledge.managedProperty().bind(captured.selectedProperty());
        gates.selectedToggleProperty().subscribe(toggle -> edited.run());
        acknowledge.textProperty().subscribe(text -> edited.run());
    }
}
