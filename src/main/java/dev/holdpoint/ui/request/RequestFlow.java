package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Plans, checks and takes one request with the engine. What was checked is what is taken: the same plan, with the same
 * identities; an edit forgets both. FX thread only.
 */
final class RequestFlow {
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(new CheckState.None());
    private final BooleanProperty taking = new SimpleBooleanProperty(this, "taking");
    private final BooleanProperty withoutTags = new SimpleBooleanProperty(this, "withoutTags");
    private @Nullable Connection connection;
    private @Nullable SnapshotEngine engine;
    private @Nullable RequestInput planned;
    private List<Problem> obstacles = List.of();

    RequestFlow(Surroundings around) {
        this.around = around;
        withoutTags.subscribe(changed -> forget());
    }

    ReadOnlyObjectProperty<CheckState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether a run is being made durable now. */
    ReadOnlyBooleanProperty taking() {
        return taking;
    }

    /**
     * Whether the operator agreed to snapshots without any tag, whose description alone carries their identity. Another
     * choice is another request, which must be checked anew.
     */
    BooleanProperty withoutTags() {
        return withoutTags;
    }

    /** A connection was opened; requests wait for its engine. */
    void open(Connection fresh) {
        close();
        connection = fresh;
        obstacles = List.of(Problem.info("engine.opening"));
    }

    /** From now on requests go to this engine. */
    void ready(SnapshotEngine with) {
        engine = with;
        obstacles = List.of();
    }

    /** There is no engine, and why. */
    void refused(List<Problem> problems) {
        obstacles = problems;
    }

    /** No requests from now on. */
    void close() {
        connection = null;
        engine = null;
        obstacles = List.of();
        withoutTags.set(false);
        forget();
    }

    /** Where requests go; null while nothing is open. */
    @Nullable
    Connection connection() {
        return connection;
    }

    /** Why nothing can be asked or taken now. */
    List<Problem> obstacles() {
        return obstacles;
    }

    boolean ready() {
        return engine != null;
    }

    /**
     * The form holds this now. Only what changes the request forgets its check: a row that is known better, with the
     * same volume, does not.
     */
    void edited(RequestInput now) {
        if (!now.equals(planned)) {
            planned = now;
            forget();
        }
    }

    private void forget() {
        state.set(new CheckState.None());
    }

    /** Asks EC2, volume by volume, and then goes on with {@code next} unless the request was edited meanwhile. */
    void check(SnapshotRequest request, Consumer<CheckReport> next) {
        var asked = engine;
        var place = connection;
        if (asked == null || place == null) {
            return;
        }
        var minted = asked.plan(place, request);
        var plan = withoutTags.get() ? minted.descriptionOnly() : minted;
        state.set(new CheckState.Running(plan, List.of()));
        var answers = around.relay().<CheckReport.Item>batched(items -> add(plan, items));
        around.relay().when(asked.check(plan, answers), report -> {
            if (isCurrent(plan)) {
                state.set(new CheckState.Done(report));
                next.accept(report);
            }
        });
    }

    /**
     * Starts the run; {@code told} learns whether it is durable. A plan that is not the one that was checked last is
     * not taken: something changed behind the confirmation.
     */
    void take(Plan plan, Consumer<Checked<Run>> told) {
        var asked = engine;
        if (asked == null || taking.get()) {
            return;
        }
        if (!wasChecked(plan)) {
            told.accept(Checked.invalid(Problem.red("request.changed")));
            return;
        }
        taking.set(true);
        around.relay().when(asked.take(plan, attested()), answer -> {
            taking.set(false);
            // The identities are spent, whatever the answer: another click is another plan.
            forget();
            told.accept(answer);
        });
    }

    /** The confirmation showed all that was found: who goes on from there has accepted it. */
    private Attestation attested() {
        return state.get() instanceof CheckState.Done done
                ? Attestation.of(done.report(), around.now())
                : Attestation.NONE;
    }

    private void add(Plan plan, List<CheckReport.Item> more) {
        if (state.get() instanceof CheckState.Running running
                && running.plan().run().equals(plan.run())) {
            var items = new ArrayList<>(running.items());
            items.addAll(more);
            state.set(new CheckState.Running(plan, items));
        }
    }

    private boolean wasChecked(Plan plan) {
        return state.get() instanceof CheckState.Done done
                && done.report().plan().run().equals(plan.run());
    }

    private boolean isCurrent(Plan plan) {
        return state.get() instanceof CheckState.Running running
                && running.plan().run().equals(plan.run());
    }
}
