package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What the chosen volume's state means, and what can be done to it and to its run. FX thread only. */
public final class DetailController {
    private final Surroundings around;
    private final Ticker ticker;
    private final RunActions actions;
    private final StateWords words;
    private @Nullable Run run;
    private @Nullable Intent intent;

    @FXML
    private Label explanation;

    @FXML
    private Label requestId;

    @FXML
    private Label reason;

    @FXML
    private Button look;

    @FXML
    private Button send;

    @FXML
    private Button drop;

    @FXML
    private Button cancel;

    @FXML
    private Button details;

    DetailController(Surroundings around, Ticker ticker, RunActions actions) {
        this.around = around;
        this.ticker = ticker;
        this.actions = actions;
        this.words = new StateWords(around);
    }

    void use(@Nullable SnapshotEngine engine) {
        actions.use(engine);
    }

    void show(@Nullable Run nowRun, @Nullable Intent nowIntent) {
        run = nowRun;
        intent = nowIntent;
        look.setDisable(!RunActions.canLook(run));
        cancel.setDisable(!RunActions.canCancel(run));
        send.setDisable(!RunActions.canSend(intent));
        drop.setDisable(!RunActions.canDrop(intent));
        details.setDisable(nowIntent == null);
        reason.setText(run == null ? "" : whyDisabled());
        requestId.setText(
                nowIntent == null || nowIntent.requestId().isEmpty()
                        ? ""
                        : around.text("detail.request-id", nowIntent.requestId()));
        tick();
    }

    @FXML
    private void initialize() {
        ticker.now().subscribe(now -> tick());
    }

    @FXML
    private void onLook() {
        if (run != null) {
            actions.lookAgain(run);
        }
    }

    @FXML
    private void onSend() {
        if (intent != null) {
            actions.send(intent);
        }
    }

    @FXML
    private void onDrop() {
        if (intent != null) {
            actions.drop(intent);
        }
    }

    @FXML
    private void onCancel() {
        if (run != null) {
            actions.cancel(run);
        }
    }

    @FXML
    private void onDetails() {
        if (intent != null) {
            around.clip().copy(detailText(intent));
        }
    }

    private String detailText(Intent of) {
        var problem = of.state() instanceof IntentState.Failed failed
                ? "\n" + around.problems().details(failed.problem())
                : "";
        return of.key().volume() + "\n" + explanation.getText() + "\n" + requestId.getText() + problem;
    }

    /** One line that says what the disabled buttons are waiting for. */
    private String whyDisabled() {
        if (RunActions.canSend(intent)) {
            return around.text("detail.reason.decide");
        }
        return RunActions.canCancel(run) ? around.text("detail.reason.unsent") : around.text("detail.reason.nothing");
    }

    private void tick() {
        var shown = intent;
        explanation.setText(
                shown == null || run == null
                        ? ""
                        : words.explanation(run, shown, ticker.now().get()));
    }
}
