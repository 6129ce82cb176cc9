package dev.holdpoint.ui.connection;

import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Working;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A sheet that shows what to do elsewhere and waits until it is done. FX thread only. */
public final class WaitController {
    private final Surroundings around;
    private final Sheets sheets;
    private final CopyButton copy;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Label subject;

    @FXML
    private Pane copySlot;

    @FXML
    private Label page;

    @FXML
    private Label waiting;

    @FXML
    private Working progress;

    @FXML
    private Button openPage;

    @FXML
    private Button cancel;

    private boolean open;
    private Runnable closed = () -> {};

    WaitController(Surroundings around, Sheets sheets) {
        this.around = around;
        this.sheets = sheets;
        this.copy = new CopyButton(around);
        copy.setId("sign-in-copy");
    }

    void show(String heading, String explanation) {
        var sheet = (Region) around.load("wait.fxml", this);
        title.setText(heading);
        text.setText(explanation);
        waiting.setText(around.text("sign-in.asking"));
        open = true;
        sheets.show(sheet, cancel, () -> {
            open = false;
            closed.run();
        });
    }

    /** Whether the sheet is still in sight. */
    boolean open() {
        return open;
    }

    /** What to do when the sheet is closed; at once if it is already. */
    void onClosed(Runnable act) {
        closed = act;
        if (!open) {
            act.run();
        }
    }

    /** Shows the code to confirm on a page. */
    void code(String code, String address, String until) {
        subject(code);
        page.setText(address);
        show(page, true);
        openPage.setOnAction(event -> around.browser().open(address));
        show(openPage, true);
        waiting.setText(around.text("sign-in.browser.waiting", until));
        if (open) {
            openPage.requestFocus();
        }
    }

    /** Shows the command to run. */
    void command(String command) {
        subject(command);
        waiting.setText(around.text("sign-in.command.waiting"));
    }

    private void subject(String words) {
        subject.setText(words);
        copy.show(words);
        copy.setVisible(true);
    }

    @FXML
    private void initialize() {
        copySlot.getChildren().setAll(copy);
        copy.setVisible(false);
        show(openPage, false);
        show(page, false);
        progress.setAccessibleText(around.text("sign-in.waiting"));
    }

    private static void show(Region node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void onCancel() {
        sheets.close();
    }
}
