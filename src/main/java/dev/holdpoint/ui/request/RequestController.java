package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Choose how, describe, check, prepare and take. FX thread only. */
public final class RequestController {
    private final Surroundings around;
    private final Choosing choosing;
    private final Sheets sheets;
    private final Consumer<Run> started;
    private final Ticker ticker;
    private final RequestFlow flow;
    private final FormController form;
    private final PresetsController presets;
    private final Pausing pausing;
    private String said = "";

    @FXML
    private Label chosen;

    @FXML
    private Label notice;

    @FXML
    private Button check;

    @FXML
    private Button submit;

    @FXML
    private ToggleButton showChecks;

    @FXML
    private ToggleButton showPlan;

    @FXML
    private ToggleButton showCoach;

    @FXML
    private Node checks;

    @FXML
    private Node plan;

    @FXML
    private Node coach;

    /** @param started told of a run that is durable and on its way */
    public RequestController(
            Surroundings around, Sheets sheets, Choosing choosing, Saved saved, Ticker ticker, Consumer<Run> started) {
        this.around = around;
        this.choosing = choosing;
        this.sheets = sheets;
        this.started = started;
        this.ticker = ticker;
        this.flow = new RequestFlow(around);
        this.form = new FormController(around, choosing, new KnownTags(choosing.listing()));
        this.presets = new PresetsController(around, saved.presets(), saved.background(), sheets, form);
        this.pausing = new Pausing(around, flow::engine);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load(
                "request.fxml",
                this,
                new RequestParts(around, choosing, flow, pausing, ticker).with(sheets, form, presets));
    }

    /** Loads the strip that reminds of paused writes, to be in sight on every page. */
    public Parent loadPause() {
        return around.load("pause.fxml", new PauseController(around, pausing, ticker));
    }

    /** Whether EC2 has said what it thinks of the request as it stands. */
    public ObservableValue<Boolean> checked() {
        return flow.state().map(CheckState.Done.class::isInstance);
    }

    /** A connection was opened; its engine is not ready yet. */
    public void open(Connection fresh) {
        flow.open(fresh);
        form.connect(fresh);
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
        form.connect(null);
        show();
    }

    /** Shows the engine's newest picture. */
    public void show(Board board) {
        pausing.show(board);
    }

    /** Says again of what is chosen now what an earlier request said: with these instances as sets. */
    public void repeat(Preset said, String changeId, Set<String> instances) {
        choosing.takeAsSets(instances);
        form.repeat(said, changeId);
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
            showChecks.setSelected(true);
            flow.check(this::confirm);
        }
    }

    @FXML
    private void initialize() {
        var views = new ToggleGroup();
        views.getToggles().setAll(showChecks, showPlan, showCoach);
        showChecks.setSelected(true);
        views.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                views.selectToggle(before);
            }
            turn();
        });
        turn();
        presets.onSay(this::say);
        form.onEdit(() -> {
            said = "";
            flow.edited(form.input(), form.request());
            show();
        });
        flow.state().subscribe(state -> show());
        flow.taking().subscribe(now -> show());
    }

    private void turn() {
        checks.setVisible(showChecks.isSelected());
        plan.setVisible(showPlan.isSelected());
        coach.setVisible(showCoach.isSelected());
    }

    @FXML
    private void onCheck() {
        showChecks.setSelected(true);
        flow.check(report -> {});
    }

    private void confirm(CheckReport report) {
        if (report.items().stream().anyMatch(CheckReport.Item::blocks)) {
            return;
        }
        new ConfirmController(
                        around,
                        sheets,
                        report,
                        pausing.pause().get(),
                        accepted ->
                                flow.take(report.plan(), accepted.acknowledging(form.acknowledgement()), this::told))
                .show();
    }

    private void told(Checked<Run> answer) {
        switch (answer) {
            case Checked.Valid<Run> valid -> {
                pausing.taken(valid.accepted());
                choosing.clear();
                started.accept(valid.accepted());
            }
            case Checked.Invalid<Run> invalid -> say(around.problems().lines(invalid.reasons()));
        }
    }

    /** Says something until the next edit, above what else stands in the way. */
    private void say(String sentence) {
        said = sentence;
        show();
    }

    private void show() {
        var running = flow.state().get() instanceof CheckState.Running;
        var obstacle = new Obstacle(around).of(flow, form);
        int volumes = choosing.count();
        chosen.setText(around.text("request.chosen", volumes));
        notice.setText(said.isEmpty() || obstacle.isEmpty() ? said + obstacle : said + "\n" + obstacle);
        check.setDisable(!flow.ready() || running || flow.state().get().plan().isEmpty());
        submit.setDisable(!obstacle.isEmpty() || running || flow.taking().get());
        submit.setText(new ConfirmWords(around).act(flow.connection(), volumes));
    }
}
