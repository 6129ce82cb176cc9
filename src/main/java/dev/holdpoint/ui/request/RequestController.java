package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Describe, check and take. FX thread only. */
public final class RequestController {
    private final Surroundings around;
    private final Selection selection;
    private final Sheets sheets;
    private final Consumer<Run> started;
    private final RequestFlow flow;
    private final FormController form;

    @FXML
    private Label chosen;

    @FXML
    private Label notice;

    @FXML
    private Button check;

    @FXML
    private Button submit;

    /** @param started told of a run that is durable and on its way */
    public RequestController(Surroundings around, Selection selection, Sheets sheets, Consumer<Run> started) {
        this.around = around;
        this.selection = selection;
        this.sheets = sheets;
        this.started = started;
        this.flow = new RequestFlow(around);
        this.form = new FormController(around, selection);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load(
                "request.fxml",
                this,
                form,
                form.tagsController(),
                form.targetController(),
                new CheckController(around, selection, flow));
    }

    /** A connection was opened; its engine is not ready yet. */
    public void open(Connection fresh) {
        flow.open(fresh);
        form.showRegion(fresh.region());
        show();
    }

    /** The engine is ready. */
    public void ready(SnapshotEngine engine) {
        flow.ready(engine);
        show();
    }

    /** The engine cannot be had: nothing can be taken, and why. */
    public void refused(List<Problem> problems) {
        flow.refused(problems);
        show();
    }

    /** The connection was given up: the plan is forgotten, the form stays. */
    public void close() {
        flow.close();
        show();
    }

    /** Puts the focus where typing begins. */
    public void focus() {
        form.focus();
    }

    /** What the primary button does: checks if that is due, then asks for confirmation. */
    @FXML
    public void onSubmit() {
        if (submit.isDisabled()) {
            return;
        }
        if (flow.state().get() instanceof CheckState.Done done && done.fresh(around.now())) {
            confirm(done.report());
        } else {
            form.request().value().ifPresent(request -> flow.check(request, this::confirm));
        }
    }

    @FXML
    private void initialize() {
        form.onEdit(() -> {
            flow.edited(form.input());
            show();
        });
        flow.state().subscribe(state -> show());
        flow.taking().subscribe(now -> show());
    }

    @FXML
    private void onCheck() {
        form.request().value().ifPresent(request -> flow.check(request, report -> {}));
    }

    private void confirm(CheckReport report) {
        if (report.items().stream().anyMatch(CheckReport.Item::blocks)) {
            return;
        }
        var sheet = new ConfirmController(around, sheets, report, () -> flow.take(report.plan(), this::told));
        sheet.show();
    }

    private void told(Checked<Run> answer) {
        switch (answer) {
            case Checked.Valid<Run> valid -> {
                selection.clear();
                started.accept(valid.accepted());
            }
            case Checked.Invalid<Run> invalid ->
                notice.setText(around.problems().lines(invalid.reasons()));
        }
    }

    private void show() {
        var state = flow.state().get();
        var running = state instanceof CheckState.Running;
        var obstacle = new Obstacle(around).of(flow, form);
        int volumes = selection.volumes().size();
        chosen.setText(around.text("request.chosen", volumes));
        notice.setText(obstacle);
        check.setDisable(!flow.ready() || running || form.request().value().isEmpty());
        submit.setDisable(!obstacle.isEmpty() || running || flow.taking().get());
        submit.setText(new ConfirmWords(around).act(flow.connection(), volumes));
    }
}
