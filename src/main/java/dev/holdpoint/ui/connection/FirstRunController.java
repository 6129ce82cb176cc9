package dev.holdpoint.ui.connection;

import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Says, where no profile was found, which files were looked at, and the three ways on. FX thread only. */
public final class FirstRunController {
    private final Surroundings around;
    private final SignIn signIn;
    private final Runnable again;
    private final Runnable demo;

    @FXML
    private StackPane place;

    @FXML
    private Label files;

    private boolean wanted;
    private boolean connected;

    /**
     * The first page.
     *
     * @param again looks for profiles once more
     * @param demo opens the demo
     */
    FirstRunController(Surroundings around, SignIn signIn, Runnable again, Runnable demo) {
        this.around = around;
        this.signIn = signIn;
        this.again = again;
        this.demo = demo;
    }

    /** Whether there are no profiles to choose from. */
    void show(boolean noProfiles) {
        wanted = noProfiles;
        if (noProfiles) {
            fill();
            around.relay().when(signIn.files(), this::list);
        }
        update();
    }

    /** Whoever is connected, as to the demo, has found a way on. */
    void connected(boolean now) {
        connected = now;
        update();
    }

    private void list(Checked<List<ConfigFile>> answer) {
        files.setText(answer.value().orElse(List.of()).stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(ConfigFile file) {
        return switch (file.state()) {
            case READ -> around.text("first-run.file.read", file.path());
            case MISSING -> around.text("first-run.file.missing", file.path());
            case UNREADABLE -> around.text("first-run.file.unreadable", file.path());
            case BROKEN -> around.text("first-run.file.broken", file.path(), file.detail());
        };
    }

    private void update() {
        place.setVisible(wanted && !connected);
        place.setManaged(wanted && !connected);
    }

    private void fill() {
        if (place.getChildren().isEmpty()) {
            place.getChildren().add(around.load("ways-on.fxml", this));
        }
    }

    @FXML
    private void initialize() {
        update();
    }

    @FXML
    private void onCopySso() {
        around.clip().copy(around.text("first-run.command.sso"));
    }

    @FXML
    private void onCopyLogin() {
        around.clip().copy(around.text("first-run.command.login"));
    }

    @FXML
    private void onAgain() {
        again.run();
    }

    @FXML
    private void onDemo() {
        demo.run();
    }
}
