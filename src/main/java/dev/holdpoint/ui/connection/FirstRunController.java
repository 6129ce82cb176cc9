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

    private boolean wanted;
    private boolean connected;

    /** @param again looks for profiles once more */
    FirstRunController(Surroundings around, Runnable again) {
        this.around = around;
        this.again = again;
    }

    /** Whether there are no profiles to choose from. */
    void show(boolean noProfiles) {
        wanted = noProfiles;
        update();
    }

    /** Whoever is connected, as to the demo, has found a way on. */
    void connected(boolean now) {
        connected = now;
        update();
    }

    private void update() {
        box.setVisible(wanted && !connected);
        box.setManaged(wanted && !connected);
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
