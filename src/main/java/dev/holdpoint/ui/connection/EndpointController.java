package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** The row of the bar for whom the standard way to AWS does not do. FX thread only. */
public final class EndpointController {
    private final ConnectionParts parts;
    private final Supplier<ConnectionChoice> choice;

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

    void show(boolean wanted) {
        row.setVisible(wanted);
        row.setManaged(wanted);
    }

    void set(String url) {
        endpoint.setText(url);
    }

    String url() {
        return endpoint.getText().strip();
    }

    /** Without a Region there is nothing to try. */
    void testable(boolean possible) {
        test.setDisable(!possible);
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
