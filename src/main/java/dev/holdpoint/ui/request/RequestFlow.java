package dev.holdpoint.ui.request;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Plans, checks and takes one request with the engine. An edit makes another plan, in which what did not change keeps
 * its identity, and has it looked at by itself; EC2 is asked on demand. What was checked is what is taken: the same
 * plan. FX thread only.
 */
final class RequestFlow {
    /** Typing is over when nothing was typed for so long. */
    private static final Duration SETTLED = Duration.millis(350);

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(new CheckState.None());
    private final BooleanProperty taking = new SimpleBooleanProperty(this, "taking");
    private final BooleanProperty withoutTags = new SimpleBooleanProperty(this, "withoutTags");
    private final PauseTransition settle = new PauseTransition(SETTLED);
    private @Nullable Connection connection;
    private @Nullable SnapshotEngine engine;
    private @Nullable RequestInput planned;
    private @Nullable SnapshotRequest request;
    /** With all tags, whatever was agreed: what another plan keeps identities from. */
    private @Nullable Plan minted;

    private List<Problem> obstacles = List.of();

    RequestFlow(Surroundings around) {
        this.around = around;
        withoutTags.subscribe(changed -> replan());
        settle.setOnFinished(event -> look());
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
        replan();
    }

    /** There is no engine, and why. */
    void refused(List<Problem> problems) {
        obstacles = problems;
    }

    /** No requests from now on. */
    void close() {
        connection = null;
        engine = null;
        minted = null;
        obstacles = List.of();
        withoutTags.set(false);
        settle.stop();
        state.set(new CheckState.None());
    }

    /** Where requests go; null while nothing is open. */
    @Nullable
    Connection connection() {
        return connection;
    }

    /** The engine, once there is one. */
    @Nullable
    SnapshotEngine engine() {
        return engine;
    }

    /** Why nothing can be asked or taken now. */
    List<Problem> obstacles() {
        return obstacles;
    }

    boolean ready() {
        return engine != null;
    }

    /**
     * The form holds this now, which is this request or none. Only what changes the request makes another plan: a row
     * that is known better, with the same volume, does not.
     */
    void edited(RequestInput now, Checked<SnapshotRequest> read) {
        if (!now.equals(planned)) {
            planned = now;
            request = read.value().orElse(null);
            replan();
        }
    }

    /** Looks again at what there is, for example after something was mended elsewhere. */
    void lookAgain() {
        replan();
    }

    private void replan() {
        cancel();
        settle.stop();
        var asked = engine;
        var place = connection;
        var wanted = request;
        if (asked == null || place == null || wanted == null) {
            state.set(new CheckState.None());
            return;
        }
        var before = minted;
        var plan = before == null ? asked.plan(place, wanted) : asked.replan(before, wanted);
        minted = plan;
        state.set(new CheckState.Looking(withoutTags.get() ? plan.descriptionOnly() : plan, unasked()));
        settle.playFromStart();
    }

    /**
     * What was found stays in sight until there is better; what EC2 said holds for what it was asked, and for no edit.
     */
    private List<CheckReport.Item> unasked() {
        return state.get().items().stream()
                .map(item -> new CheckReport.Item(
                        item.volume(),
                        new Permission.NotAsked(),
                        item.problems().stream()
                                .filter(problem -> !problem.key().equals("check.tags-denied"))
                                .toList()))
                .toList();
    }

    private void look() {
        var asked = engine;
        if (asked != null && state.get() instanceof CheckState.Looking looking) {
            around.relay().when(asked.inspect(looking.planned()), report -> {
                if (state.get() instanceof CheckState.Looking still
                        && still.planned().equals(report.plan())) {
                    state.set(CheckState.of(report));
                }
            });
        }
    }

    /** Asks EC2 about what it was not asked of late, and then goes on with {@code next} unless that was called off. */
    void check(Consumer<CheckReport> next) {
        var asked = engine;
        var plan = state.get().plan().orElse(null);
        if (asked == null || plan == null || state.get() instanceof CheckState.Running) {
            return;
        }
        settle.stop();
        state.set(new CheckState.Running(plan, List.of()));
        var answers = around.relay().<CheckReport.Item>batched(items -> add(plan, items));
        around.relay().when(asked.check(plan, answers), report -> {
            if (isRunning(plan)) {
                var now = CheckState.of(report);
                state.set(now);
                if (now instanceof CheckState.Done) {
                    next.accept(report);
                }
            }
        });
    }

    /** Calls the questions off that were not asked yet. */
    void cancel() {
        var asked = engine;
        if (asked != null && state.get() instanceof CheckState.Running running) {
            asked.cancelChecks(running.planned());
        }
    }

    /**
     * Looks once more, and starts the run if nothing came up that was not confirmed; {@code told} learns whether it is
     * durable. A plan that is not the one that was checked last is not taken: something changed behind the
     * confirmation.
     */
    void take(CheckReport confirmed, Attestation attestation, Consumer<Checked<Run>> told) {
        var asked = engine;
        if (asked == null || taking.get()) {
            return;
        }
        if (!isDone(confirmed.plan())) {
            told.accept(Checked.invalid(Problem.red("request.changed")));
            return;
        }
        taking.set(true);
        around.relay().when(asked.inspect(confirmed.plan()), now -> {
            taking.set(false);
            if (!asked.equals(engine) || !isDone(confirmed.plan())) {
                told.accept(Checked.invalid(Problem.red("request.changed")));
            } else if (!confirmed.newsIn(now).isEmpty()) {
                state.set(CheckState.of(now));
                told.accept(Checked.invalid(Problem.red("request.news")));
            } else {
                send(asked, confirmed.plan(), attestation, told);
            }
        });
    }

    private void send(SnapshotEngine asked, Plan plan, Attestation attestation, Consumer<Checked<Run>> told) {
        taking.set(true);
        around.relay().when(asked.take(plan, attestation), answer -> {
            taking.set(false);
            // The identities are spent, whatever the answer: another click is another plan.
            minted = null;
            replan();
            told.accept(answer);
        });
    }

    private boolean isDone(Plan plan) {
        return state.get() instanceof CheckState.Done done
                && done.report().plan().equals(plan);
    }

    private void add(Plan plan, List<CheckReport.Item> more) {
        if (state.get() instanceof CheckState.Running running && isRunning(plan)) {
            var items = new ArrayList<>(running.items());
            items.addAll(more);
            state.set(new CheckState.Running(plan, items));
        }
    }

    private boolean isRunning(Plan plan) {
        return state.get() instanceof CheckState.Running running
                && running.planned().equals(plan);
    }
}
