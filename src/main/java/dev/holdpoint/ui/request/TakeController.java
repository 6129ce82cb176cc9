package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The way from the form to the run: what stands in it, the last check, the confirmation. FX thread only. */
public final class TakeController {
    private final Surroundings around;
    private final RequestParts parts;
    private final Sheets sheets;
    private final FormController form;
    private final SideController side;
    private final Consumer<Run> started;
    private String said = "";

    @FXML
    private Label notice;

    @FXML
    private Button submit;

    /** @param started told of a run that is durable and on its way */
    TakeController(RequestParts parts, Sheets sheets, FormController form, SideController side, Consumer<Run> started) {
        this.around = parts.around();
        this.parts = parts;
        this.sheets = sheets;
        this.form = form;
        this.side = side;
        this.started = started;
    }

    /**
     * What the primary button does: looks once more at what there is, asks EC2 about what it was not asked of late, and
     * then asks for confirmation.
     */
    @FXML
    void onSubmit() {
        if (!submit.isDisabled()) {
            side.showChecks();
            parts.flow().check(this::confirm);
        }
    }

    /** Says something until the next edit, above what else stands in the way. */
    void say(String sentence) {
        said = sentence;
        show();
    }

    /** What was said is said no more. */
    void forget() {
        said = "";
    }

    /** Shows what stands in the way, and what the button would do. */
    void show() {
        var flow = parts.flow();
        var obstacle = new Obstacle(around).of(flow, form);
        notice.setText(said.isEmpty() || obstacle.isEmpty() ? said + obstacle : said + "\n" + obstacle);
        submit.setDisable(!obstacle.isEmpty()
                || flow.state().get() instanceof CheckState.Running
                || flow.taking().get());
        submit.setText(
                new ConfirmWords(around).act(flow.connection(), parts.choosing().count()));
    }

    private void confirm(CheckReport report) {
        if (report.items().stream().anyMatch(CheckReport.Item::blocks)) {
            return;
        }
        var pausing = parts.pausing();
        new ConfirmController(
                        around,
                        sheets,
                        report,
                        pausing.pause().get(),
                        accepted ->
                                parts.flow().take(report, accepted.acknowledging(form.acknowledgement()), this::told))
                .show();
    }

    private void told(Checked<Run> answer) {
        switch (answer) {
            case Checked.Valid<Run> valid -> {
                parts.pausing().taken(valid.accepted());
                parts.choosing().clear();
                started.accept(valid.accepted());
            }
            case Checked.Invalid<Run> invalid -> {
                side.showChecks();
                say(around.problems().lines(invalid.reasons()));
            }
        }
    }
}
