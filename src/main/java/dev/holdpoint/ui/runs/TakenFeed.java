package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.TakenSnapshot;
import dev.holdpoint.ui.fx.FxRelay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What this program took at the connection that is open, as EC2 told it last. FX thread only. */
final class TakenFeed {
    private final FxRelay relay;
    private final Consumer<List<Problem>> told;
    private final ObservableList<TakenSnapshot> all = FXCollections.observableArrayList();
    private @Nullable SnapshotEngine engine;
    private @Nullable Connection connection;
    private boolean asked;

    /** @param told after each answer, with what was wrong with it, if anything */
    TakenFeed(FxRelay relay, Consumer<List<Problem>> told) {
        this.relay = relay;
        this.told = told;
    }

    ObservableList<TakenSnapshot> all() {
        return all;
    }

    /** From now on it is this engine's; a null connection is none that EC2 could be asked over. */
    void use(@Nullable SnapshotEngine now, @Nullable Connection at) {
        engine = now;
        connection = at;
        asked = false;
        all.clear();
    }

    /** Whether there is somebody to ask. */
    boolean connected() {
        return engine != null && connection != null;
    }

    /** Whether it was asked since it was connected. */
    boolean asked() {
        return asked;
    }

    /** Asks EC2; an answer of another connection is left aside. */
    void ask() {
        var by = engine;
        var at = connection;
        if (by == null || at == null) {
            return;
        }
        asked = true;
        relay.when(by.afterwards().taken(at), answer -> {
            if (at.equals(connection)) {
                take(answer);
            }
        });
    }

    /** What is to be done to {@code snapshots}, if anything can be. */
    Optional<Deal> deal(List<OwnSnapshot> snapshots) {
        var by = engine;
        var at = connection;
        return by == null || at == null ? Optional.empty() : Optional.of(new Deal(by.afterwards(), at, snapshots));
    }

    private void take(Checked<List<TakenSnapshot>> answer) {
        all.setAll(answer.value().orElseGet(List::of));
        told.accept(answer.problems());
    }
}
