package dev.holdpoint.ui.connection;

import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Asks for the proxy's user name and password, which stay in memory. FX thread only. */
public final class ProxyController {
    private final ConnectionParts parts;
    private final boolean again;
    private final Runnable then;

    @FXML
    private Label refused;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private Button signIn;

    /**
     * @param again whether what was typed before was refused
     * @param then tries once more
     */
    ProxyController(ConnectionParts parts, boolean again, Runnable then) {
        this.parts = parts;
        this.again = again;
        this.then = then;
    }

    void show() {
        Surroundings around = parts.around();
        var sheet = (Region) around.load("proxy.fxml", this);
        parts.sheets().show(sheet, user.getText().isEmpty() ? user : password);
    }

    @FXML
    private void initialize() {
        refused.setVisible(again);
        refused.setManaged(again);
        user.setText(parts.kept().current().choice().proxy().user());
        signIn.disableProperty().bind(user.textProperty().isEmpty());
    }

    @FXML
    private void onCancel() {
        password.clear();
        parts.sheets().close();
    }

    @FXML
    private void onSignIn() {
        parts.network().signInToProxy(user.getText(), password.getText());
        password.clear();
        parts.sheets().close();
        then.run();
    }
}
