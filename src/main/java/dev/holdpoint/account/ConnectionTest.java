package dev.holdpoint.account;

import dev.holdpoint.cloud.ConnectionProbe;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.Kind;
import dev.holdpoint.model.ConnectionStep.State;
import dev.holdpoint.model.Problem;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Finds out which step of a connection fails, and why. Any thread may call it; it never blocks. */
public final class ConnectionTest {
    private final ConnectionProbe probe;
    private final Executor background;

    /** @param background runs what blocks; virtual threads are meant */
    public ConnectionTest(ConnectionProbe probe, Executor background) {
        this.probe = probe;
        this.background = background;
    }

    /**
     * Tries a connection.
     *
     * @param listener hears every step once, in order, on a background thread; after one that failed the others are
     *     {@link State#NOT_TRIED}
     */
    public void run(ConnectionChoice choice, Consumer<ConnectionStep> listener) {
        background.execute(() -> steps(choice, listener));
    }

    private void steps(ConnectionChoice choice, Consumer<ConnectionStep> listener) {
        var probing = probe.of(choice);
        boolean failed = false;
        for (var kind : Kind.values()) {
            var step = failed ? ConnectionStep.without(kind, State.NOT_TRIED) : make(probing, kind);
            failed |= step.state() == State.FAILED;
            listener.accept(step);
        }
    }

    private static ConnectionStep make(ConnectionProbe.Probing probing, Kind kind) {
        try {
            return probing.make(kind);
        } catch (RuntimeException e) {
            // Whatever the network or an SDK may throw is the very thing that the operator wants to see.
            return ConnectionStep.failed(kind, Problem.unexpected(e));
        }
    }
}
