package dev.holdpoint.ui.request;

import dev.holdpoint.model.Plan;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** What is about to be sent, fact by fact: where, what for, how many, and what happens to writes. FX thread only. */
public final class ConfirmFactsController {
    private final ConfirmWords words;
    private final Plan plan;
    private final Optional<Pause> pause;

    @FXML
    private Label account;

    @FXML
    private Label region;

    @FXML
    private Label target;

    @FXML
    private Label count;

    @FXML
    private Label sets;

    @FXML
    private Label tags;

    @FXML
    private Label gate;

    @FXML
    private Label writes;

    ConfirmFactsController(Surroundings around, Plan plan, Optional<Pause> pause) {
        this.words = new ConfirmWords(around);
        this.plan = plan;
        this.pause = pause;
    }

    @FXML
    private void initialize() {
        var request = plan.request();
        account.setText(words.account(plan.connection()));
        region.setText(words.region(plan.connection()));
        target.setText(words.target(plan));
        count.setText(words.count(request));
        sets.setText(words.sets(request));
        sets.setVisible(!sets.getText().isEmpty());
        sets.setManaged(!sets.getText().isEmpty());
        tags.setText(words.tags(plan));
        gate.setText(words.gate(request.gate()));
        writes.setText(words.writes(pause));
    }
}
