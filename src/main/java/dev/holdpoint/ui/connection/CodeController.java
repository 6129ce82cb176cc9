package dev.holdpoint.ui.connection;

import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Asks for the code of an MFA device. The code is forgotten as soon as it was used. FX thread only. */
public final class CodeController {
    private static final String CODE = "\\s*[0-9]{6}\\s*";

    private final Surroundings around;
    private final SignIn signIn;
    private final Sheets sheets;
    private final ConnectionChoice choice;
    private final Runnable goOn;

    @FXML
    private Label text;

    @FXML
    private TextField code;

    @FXML
    private Label problem;

    @FXML
    private Button use;

    private boolean open;

    CodeController(Surroundings around, SignIn signIn, Sheets sheets, ConnectionChoice choice, Runnable goOn) {
        this.around = around;
        this.signIn = signIn;
        this.sheets = sheets;
        this.choice = choice;
        this.goOn = goOn;
    }

    void show(SignInStep.Code step) {
        var sheet = (Region) around.load("code.fxml", this);
        text.setText(around.text("sign-in.code.text", step.profile(), step.device()));
        open = true;
        sheets.show(sheet, code, () -> open = false);
    }

    @FXML
    private void initialize() {
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        code.textProperty().subscribe(typed -> use.setDisable(!typed.matches(CODE)));
    }

    @FXML
    private void onUse() {
        if (use.isDisabled()) {
            return;
        }
        use.setDisable(true);
        var typed = code.getText();
        code.clear();
        around.relay().when(signIn.useCode(choice, typed), this::take);
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }

    private void take(Checked<Boolean> answer) {
        if (!open) {
            return;
        }
        if (answer.value().isPresent()) {
            sheets.close();
            goOn.run();
            return;
        }
        problem.setText(around.problems().lines(answer.problems()));
        problem.setVisible(true);
        code.requestFocus();
    }
}
