package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.text.Policies;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done about a missing permission, below its line: see what it is, and ask for it. FX thread only. */
final class DeniedActions {
    private final Surroundings around;
    private final DenialWords words;
    private final Supplier<Optional<Plan>> plan;
    private final Label missing = new Label();
    private final Button decode = new Button();
    private final Button ask = new Button();
    private final Button policy = new Button();
    private final VBox box;
    private CheckReport.@Nullable Item item;

    /** @param plan what was asked about */
    DeniedActions(Surroundings around, Supplier<Optional<Plan>> plan) {
        this.around = around;
        this.words = new DenialWords(around);
        this.plan = plan;
        missing.setWrapText(true);
        missing.setMinHeight(Label.USE_PREF_SIZE);
        button(decode, "denied.decode", this::showMissing);
        button(ask, "denied.copy-request", () -> copy(ask, true));
        button(policy, "denied.copy-policy", () -> copy(policy, false));
        box = new VBox(4, missing, new FlowPane(6, 4, decode, ask, policy));
    }

    Node node() {
        return box;
    }

    void show(CheckReport.Item now) {
        item = now;
        boolean denied = DenialWords.denied(now);
        box.setVisible(denied);
        box.setManaged(denied);
        if (denied) {
            var id = now.volume().value();
            decode.setId("request-decode-" + id);
            ask.setId("request-copy-request-" + id);
            policy.setId("request-copy-policy-" + id);
            missing.setId("request-missing-" + id);
            ask.setText(around.text("denied.copy-request"));
            policy.setText(around.text("denied.copy-policy"));
            hideMissing();
        }
    }

    private void hideMissing() {
        missing.setVisible(false);
        missing.setManaged(false);
        decode.setDisable(false);
    }

    private void showMissing() {
        if (item != null && item.permission() instanceof Permission.Denied denied) {
            missing.setText(words.missing(denied));
            missing.setVisible(true);
            missing.setManaged(true);
            decode.setDisable(true);
        }
    }

    private void copy(Button button, boolean whole) {
        var shown = item;
        if (shown != null) {
            plan.get().ifPresent(asked -> {
                around.clip().copy(whole ? words.request(asked, shown) : Policies.of(asked));
                button.setText(around.text("denied.copied"));
            });
        }
    }

    private void button(Button button, String key, Runnable act) {
        button.setText(around.text(key));
        button.getStyleClass().add("small");
        button.setOnAction(event -> act.run());
    }
}
