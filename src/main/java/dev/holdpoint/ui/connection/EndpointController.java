package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** The row of the bar for whom the standard way to AWS does not do. FX thread only. */
public final class EndpointController {
    private final ConnectionParts parts;
    private final Supplier<ConnectionChoice> choice;

    private BooleanProperty shown = new SimpleBooleanProperty();

    @FXML
    private WrappingRow row;

    @FXML
    private TextField endpoint;

    @FXML
    private Button test;

    /** @param choice what is chosen now */
    EndpointController(ConnectionParts parts, Supplier<ConnectionChoice> choice) {
        this.parts = parts;
        this.choice = choice;
    }

    private void show(boolean wanted) {
        row.setVisible(wanted);
        row.setManaged(wanted);
    }

    /** Shows the row where it is wanted; without a Region there is nothing to try. */
    void follow(ToggleButton wanted, Picker region) {
        shown = wanted.selectedProperty();
        shown.subscribe(this::show);
        region.valueProperty().subscribe(value -> test.setDisable(value.isEmpty()));
    }

    /** Shows a URL, and so the row; empty for AWS's own. */
    void set(String url) {
        endpoint.setText(url);
        shown.set(!url.isEmpty());
    }

    /** What is typed, while that can be seen. */
    String url() {
        return shown.get() ? endpoint.getText().strip() : "";
    }

    @FXML
    private void initialize() {
        show(false);
    }

    @FXML
    private void onTest() {
        new TestController(parts, choice.get()).show();
    }

    @FXML
    private void onNetwork() {
        showNetwork();
    }

    /** Opens the settings of the network. */
    void showNetwork() {
        new NetworkController(parts).show();
    }
}
