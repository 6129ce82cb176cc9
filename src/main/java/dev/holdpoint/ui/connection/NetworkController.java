package dev.holdpoint.ui.connection;

import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.model.ProxyChoice.Mode;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** The settings of the network: proxy, certificate authorities, kinds of endpoints. FX thread only. */
public final class NetworkController {
    private static final int HIGHEST_PORT = 65_535;

    private final ConnectionParts parts;

    @FXML
    private RadioButton system;

    @FXML
    private RadioButton none;

    @FXML
    private RadioButton manual;

    @FXML
    private Node manualFields;

    @FXML
    private TextField host;

    @FXML
    private TextField port;

    @FXML
    private TextField user;

    @FXML
    private TextField except;

    @FXML
    private TextField caFile;

    @FXML
    private CheckBox fips;

    @FXML
    private CheckBox dualStack;

    @FXML
    private Label problem;

    @FXML
    private Button cancel;

    @FXML
    private Button save;

    NetworkController(ConnectionParts parts) {
        this.parts = parts;
    }

    void show() {
        var sheet = (Region) parts.around().load("network.fxml", this);
        parts.sheets().show(sheet, cancel);
    }

    @FXML
    private void initialize() {
        var now = parts.kept().current().choice();
        show(now.proxy());
        caFile.setText(now.caFile());
        fips.setSelected(now.fips());
        dualStack.setSelected(now.dualStack());
        manualFields.disableProperty().bind(manual.selectedProperty().not());
        manual.selectedProperty().subscribe(this::judge);
        host.textProperty().subscribe(this::judge);
        port.textProperty().subscribe(this::judge);
    }

    private void show(ProxyChoice proxy) {
        switch (proxy.mode()) {
            case SYSTEM -> system.setSelected(true);
            case NONE -> none.setSelected(true);
            case MANUAL -> manual.setSelected(true);
        }
        host.setText(proxy.host());
        port.setText(proxy.port() == 0 ? "" : Integer.toString(proxy.port()));
        user.setText(proxy.user());
        except.setText(proxy.except());
    }

    /** A proxy that is meant needs a host and a port; until then there is nothing to save. */
    private void judge() {
        boolean incomplete = manual.isSelected() && (host.getText().isBlank() || portNumber() == 0);
        problem.setVisible(incomplete);
        save.setDisable(incomplete);
    }

    private int portNumber() {
        var text = port.getText().strip();
        if (!text.matches("[0-9]{1,5}")) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number > HIGHEST_PORT ? 0 : number;
    }

    private Mode mode() {
        return manual.isSelected() ? Mode.MANUAL : none.isSelected() ? Mode.NONE : Mode.SYSTEM;
    }

    @FXML
    private void onChoose() {
        var chooser = new FileChooser();
        chooser.setTitle(parts.around().text("network.ca"));
        File chosen = chooser.showOpenDialog(save.getScene().getWindow());
        if (chosen != null) {
            caFile.setText(chosen.getPath());
        }
    }

    @FXML
    private void onCancel() {
        parts.sheets().close();
    }

    @FXML
    private void onSave() {
        var proxy = new ProxyChoice(
                mode(),
                host.getText().strip(),
                portNumber(),
                user.getText().strip(),
                except.getText().strip());
        parts.kept()
                .keep(new NetworkChoice(proxy, caFile.getText().strip(), fips.isSelected(), dualStack.isSelected()));
        parts.sheets().close();
    }
}
