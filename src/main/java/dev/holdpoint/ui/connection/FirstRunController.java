package dev.holdpoint.ui.connection;

import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/** Says, where no profile was found, what was looked for and how to go on. FX thread only. */
public final class FirstRunController {
    private final Surroundings around;
    private final Runnable again;

    @FXML
    private HBox box;

    /** @param again looks for profiles once more */
    FirstRunController(Surroundings around, Runnable again) {
        this.around = around;
        this.again = again;
    }

    void show(boolean wanted) {
        box.setVisible(wanted);
        box.setManaged(wanted);
    }

    @FXML
    private void initialize() {
        show(false);
    }

    @FXML
    private void onCopy() {
        around.clip().copy(around.text("connection.first-run.command"));
    }

    @FXML
    private void onAgain() {
        again.run();
    }
}
