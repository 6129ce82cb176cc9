package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
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
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** Choose how, describe, check, prepare and take. FX thread only. */
public final class RequestController {
    private final Surroundings around;
    private final RequestParts parts;
    private final Sheets sheets;
    private final KnownTags known;
    private final FormController form;
    private final PresetsController presets;
    private final SideController side;
    private final TakeController take;

    @FXML
    private Label chosen;

    /** @param started told of a run that is durable and on its way */
    public RequestController(
            Surroundings around,
            Sheets sheets,
            Choosing choosing,
            Supplies supplies,
            Ticker ticker,
            Consumer<Run> started) {
        var flow = new RequestFlow(around);
        this.around = around;
        this.sheets = sheets;
        this.known = new KnownTags(
                choosing.listing(),
                (place, told) -> around.relay().when(supplies.catalog().tags(place), told));
        this.parts = new RequestParts(around, choosing, flow, new Pausing(around, flow::engine), ticker);
        this.form = new FormController(around, choosing, known);
        this.presets = new PresetsController(around, supplies.presets(), supplies.background(), sheets, form);
        this.side = new SideController(flow);
        this.take = new TakeController(parts, sheets, form, side, started);
    }

    /** Loads the screen. */
    public Parent load() {
        return around.load("request.fxml", this, parts.with(sheets, form, presets, side, take));
    }

    /** Loads the strip that reminds of paused writes, to be in sight on every page. */
    public Parent loadPause() {
        return around.load("pause.fxml", new PauseController(around, parts.pausing(), parts.ticker()));
    }

    /** Whether EC2 has said what it thinks of the request as it stands. */
    public ObservableValue<Boolean> checked() {
        return parts.flow().state().map(CheckState.Done.class::isInstance);
    }

    /** A connection was opened; its engine is not ready yet. */
    public void open(Connection fresh) {
        parts.flow().open(fresh);
        known.of(fresh);
        form.connect(fresh);
        show();
    }

    /** The engine is ready. */
    public void ready(SnapshotEngine engine) {
        parts.flow().ready(engine);
        show();
    }

    /** The engine cannot be had: nothing can be taken, and why. */
    public void refused(List<Problem> problems) {
        parts.flow().refused(problems);
        show();
    }

    /** The connection was given up: the plan is forgotten, the form stays. */
    public void close() {
        parts.flow().close();
        known.of(null);
        form.connect(null);
        show();
    }

    /** Shows the engine's newest picture. */
    public void show(Board board) {
        parts.pausing().show(board);
    }

    /** Says again of what is chosen now what an earlier request said: with these instances as sets. */
    public void repeat(Preset said, String changeId, Set<String> instances) {
        parts.choosing().takeAsSets(instances);
        form.repeat(said, changeId);
    }

    /** Puts the focus where typing begins. */
    public void focus() {
        form.focus();
    }

    /** What the primary button does. */
    public void onSubmit() {
        take.onSubmit();
    }

    @FXML
    private void initialize() {
        presets.onSay(take::say);
        form.onEdit(() -> {
            parts.flow().edited(form.input(), form.request());
            take.forget();
            show();
        });
        parts.flow().state().subscribe(state -> show());
        parts.flow().taking().subscribe(now -> show());
    }

    private void show() {
        chosen.setText(around.text("request.chosen", parts.choosing().count()));
        side.show();
        take.show();
    }
}
