package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tries a connection step by step and says which fails, why, and what to do. FX thread only. */
public final class TestController {
    private final ConnectionParts parts;
    private final ConnectionChoice choice;
    private final TestWords words;
    private final List<ConnectionStep> steps = new ArrayList<>();
    /** Counts the runs: what an earlier one still says is not of this one. */
    private int run;

    @FXML
    private Label subject;

    @FXML
    private VBox rows;

    @FXML
    private Label verdict;

    @FXML
    private Button copy;

    @FXML
    private Button again;

    @FXML
    private Button close;

    TestController(ConnectionParts parts, ConnectionChoice choice) {
        this.parts = parts;
        this.choice = choice;
        this.words = new TestWords(parts.around());
    }

    void show() {
        var sheet = (Region) parts.around().load("test.fxml", this);
        parts.sheets().show(sheet, close);
    }

    @FXML
    private void initialize() {
        subject.setText(words.subject(choice));
        onAgain();
    }

    @FXML
    private void onAgain() {
        int mine = ++run;
        steps.clear();
        rows.getChildren().clear();
        verdict.setText(words.verdict(steps));
        copy.setDisable(true);
        again.setDisable(true);
        parts.network()
                .test()
                .run(
                        choice,
                        step -> parts.around().relay().run(() -> {
                            if (mine == run) {
                                add(step);
                            }
                        }));
    }

    private void add(ConnectionStep step) {
        steps.add(step);
        rows.getChildren().add(new StepRow(words, step));
        verdict.setText(words.verdict(steps));
        boolean all = steps.size() == ConnectionStep.Kind.values().length;
        copy.setDisable(!all);
        again.setDisable(!all);
    }

    @FXML
    private void onCopy() {
        var lines = steps.stream().map(words::line).collect(Collectors.joining("\n"));
        parts.around().clip().copy(words.subject(choice) + "\n" + lines + "\n" + words.verdict(steps));
    }

    @FXML
    private void onClose() {
        run++;
        parts.sheets().close();
    }
}
