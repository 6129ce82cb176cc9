package dev.holdpoint.ui.request;

import dev.holdpoint.model.Plan;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.request.PlanWords.Call;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/** Every call that would be made, before any is. FX thread only. */
public final class PlanController {
    private final Surroundings around;
    private final PlanWords words;
    private final RequestFlow flow;
    private @Nullable Plan plan;

    @FXML
    private Label place;

    @FXML
    private Label summary;

    @FXML
    private ListView<Call> calls;

    @FXML
    private Button copyPlan;

    @FXML
    private Button copyCli;

    @FXML
    private MenuButton copyPolicy;

    PlanController(Surroundings around, RequestFlow flow) {
        this.around = around;
        this.words = new PlanWords(around);
        this.flow = flow;
    }

    @FXML
    private void initialize() {
        calls.setCellFactory(ignored -> new CallCell(calls.widthProperty()));
        flow.state().subscribe(state -> show(state.plan().orElse(null)));
    }

    @FXML
    private void onCopyPlan() {
        copy(copyPlan, plan == null ? "" : words.text(plan));
    }

    @FXML
    private void onCopyCli() {
        copy(copyCli, plan == null ? "" : CliText.of(plan));
    }

    private void copyPolicy(String text) {
        around.clip().copy(text);
        copyPolicy.setText(around.text("plan.copied"));
    }

    private void copy(Button button, String text) {
        around.clip().copy(text);
        button.setText(around.text("plan.copied"));
    }

    private void show(@Nullable Plan now) {
        if (now != null && now.equals(plan)) {
            return;
        }
        plan = now;
        copyPlan.setDisable(now == null);
        copyCli.setDisable(now == null);
        copyPlan.setText(around.text("plan.copy"));
        copyCli.setText(around.text("plan.copy-cli"));
        copyPolicy.setText(around.text("plan.policy"));
        copyPolicy.getItems().setAll(new PolicyMenu(around, this::copyPolicy).items(now));
        if (now == null) {
            place.setText(around.text("plan.none"));
            summary.setText("");
            calls.getItems().clear();
            return;
        }
        place.setText(words.place(now));
        summary.setText(words.summary(now));
        calls.getItems().setAll(words.calls(now));
    }
}
