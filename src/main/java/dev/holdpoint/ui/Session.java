package dev.holdpoint.ui;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The connection that is open now, its engine, and the engine's newest picture. FX thread only. */
final class Session {
    private final Engines engines;
    private final FxRelay relay;
    private final InstantSource clock;
    private final Calm.Later pauses;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
    private SnapshotEngine.@Nullable Subscription subscription;
    private @Nullable SnapshotEngine engine;
    private int generation;
    /** Whether an engine is there, or on its way. */
    private boolean asked;

    /** What the screens hear. */
    interface Listener {
        void ready(SnapshotEngine engine);

        /** There is no connection, but the runs of every connection to AWS are remembered, and go on. */
        void remembered(SnapshotEngine engine);

        void refused(List<Problem> problems);
    }

    /** @param pauses how it waits between two pictures */
    Session(Engines engines, Surroundings around, Calm.Later pauses, Listener listener) {
        this.pauses = pauses;
        this.engines = engines;
        this.relay = around.relay();
        this.clock = around.clock();
        this.listener = listener;
    }

    ReadOnlyObjectProperty<Board> board() {
        return board.getReadOnlyProperty();
    }

    void open(Connection connection) {
        close();
        asked = true;
        int mine = generation;
        relay.when(engines.engineFor(connection), answer -> {
            if (mine == generation) {
                take(answer);
            }
        });
    }

    /** Follows, without a connection, what AWS's journal remembers; does nothing if there is an engine already. */
    void remember() {
        if (asked) {
            return;
        }
        asked = true;
        int mine = generation;
        relay.when(engines.remembered(), answer -> {
            if (mine == generation) {
                asked = answer.value().isPresent();
                answer.value().ifPresent(known -> {
                    listener.remembered(known);
                    follow(known);
                });
            }
        });
    }

    /** A person has signed in: runs that wait for it go on at once. */
    void signedIn() {
        var at = engine;
        if (at != null) {
            at.signedIn();
        }
    }

    /** Stops listening; the engine works on. */
    void close() {
        generation++;
        var listening = subscription;
        if (listening != null) {
            listening.close();
            subscription = null;
        }
        asked = false;
        engine = null;
        board.set(Board.EMPTY);
    }

    private void take(Checked<SnapshotEngine> answer) {
        switch (answer) {
            case Checked.Valid<SnapshotEngine> valid -> {
                listener.ready(valid.accepted());
                follow(valid.accepted());
            }
            case Checked.Invalid<SnapshotEngine> invalid -> {
                asked = false;
                listener.refused(invalid.reasons());
            }
        }
    }

    private void follow(SnapshotEngine opened) {
        int mine = generation;
        engine = opened;
        subscription = opened.subscribe(relay.newest(new Calm<>(clock, pauses, newer -> {
            if (mine == generation) {
                board.set(newer);
            }
        })));
    }
}
