package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;

/** Asks how the operator knows an account: label, colour, production. FX thread only. */
public final class MarkController {
    private final Surroundings around;
    private final Sheets sheets;
    private final Remembered remembered;
    private final Connection connection;
    private final Runnable changed;

    @FXML
    private Label account;

    @FXML
    private TextField label;

    @FXML
    private ComboBox<AccountColour> colour;

    @FXML
    private CheckBox production;

    @FXML
    private CheckBox productionProfile;

    /** @param changed told when the marks are others */
    MarkController(ConnectionParts parts, Connection connection, Runnable changed) {
        this.around = parts.around();
        this.sheets = parts.sheets();
        this.remembered = parts.remembered();
        this.connection = connection;
        this.changed = changed;
    }

    void show() {
        var sheet = (Region) around.load("mark.fxml", this);
        sheets.show(sheet, label);
    }

    @FXML
    private void initialize() {
        var known = remembered.now().ofAccount(connection.account());
        account.setText(around.text("mark.account", connection.account().grouped()));
        label.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= AccountMark.LABEL_LENGTH ? change : null));
        label.setText(known.label());
        colour.getItems().setAll(AccountColour.values());
        colour.setCellFactory(list -> new ColourCell(around));
        colour.setButtonCell(new ColourCell(around));
        colour.setValue(known.colour());
        production.setSelected(known.production());
        productionProfile.setText(
                connection.profile().isEmpty()
                        ? around.text("mark.production.default-chain")
                        : around.text("mark.production.profile", connection.profile()));
        productionProfile.setSelected(remembered.now().isProduction(connection.profile()));
    }

    @FXML
    private void onKeep() {
        var mark = new AccountMark(label.getText(), colour.getValue(), production.isSelected());
        boolean whole = productionProfile.isSelected();
        sheets.close();
        around.relay()
                .when(
                        remembered.change(connections ->
                                connections.mark(connection.account(), mark).production(connection.profile(), whole)),
                        kept -> changed.run());
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }
}
