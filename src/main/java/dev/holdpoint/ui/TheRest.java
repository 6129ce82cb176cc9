package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.FirstFrames;
import dev.holdpoint.ui.fx.FxRelay;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What the first frame of a window can do without: made part by part after it, when nobody waits for anything and
 * nobody acts, or at once where it is needed. FX thread only.
 */
final class TheRest {
    /** It waits no longer than this for something to come, however slow a connection is or long its list. */
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Who has not acted for so long pauses: letters come faster, and what is made between two delays the next. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FxRelay relay;
    private final Calm.Later pauses;
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private final Queue<Runnable> acts = new ArrayDeque<>();
    private boolean held;
    /** Whether what is waited for is still to come. */
    private boolean awaiting;

    private boolean urgent;
    /** Counts the waits: one that another took the place of ends nothing. */
    private int waits;

    TheRest(FxRelay relay, Calm.Later pauses) {
        this.relay = relay;
        this.pauses = pauses;
    }

    /** Adds a part; they are made in this order. */
    void add(Runnable part) {
        parts.add(part);
    }

    /** Whether every part is made. */
    boolean isMade() {
        return parts.isEmpty();
    }

    /** Runs {@code act} once every part is made: now if they are. */
    void whenMade(Runnable act) {
        if (parts.isEmpty() && acts.isEmpty()) {
            act.run();
        } else {
            acts.add(act);
        }
    }

    /** What still waits to be run is of no use any more. */
    void forgetActs() {
        acts.clear();
    }

    /**
     * Begins to make it. Each part is drawn before the next is made, for what is new is styled at once: all of it
     * together would keep the window from answering for a second. None is made within a pulse, which would style it in
     * the same go.
     */
    void begin() {
        relay.later(this::proceed);
    }

    private void proceed() {
        if (!held && next()) {
            var ignored = new FirstFrames().drawn().thenRun(this::begin);
        }
    }

    /** Waits: the operator is waiting for something with which it would compete. */
    void hold() {
        if (!awaiting) {
            awaiting = true;
            waitFor(LONGEST);
        }
    }

    /** What the operator waited for is there, and is worked with first. */
    void makeWay() {
        if (awaiting) {
            awaiting = false;
            waitFor(PAUSE);
        }
    }

    /** Waits, too, for a pause in what is typed, pressed or scrolled in {@code window}. */
    void makeWayIn(Node window) {
        Acts.in(window, () -> {
            if (!awaiting && !isMade()) {
                waitFor(PAUSE);
            }
        });
    }

    /** Waits for nothing while {@code cause} holds. */
    void urgent(ObservableValue<Boolean> cause) {
        cause.subscribe(holds -> {
            urgent = holds;
            if (holds) {
                goOn();
            }
        });
    }

    private void waitFor(Duration pause) {
        if (!urgent) {
            held = true;
            int mine = ++waits;
            pauses.after(pause, () -> {
                if (mine == waits) {
                    goOn();
                }
            });
        }
    }

    /** Waits no longer. */
    void goOn() {
        waits++;
        awaiting = false;
        if (held) {
            held = false;
            begin();
        }
    }

    /** Makes all of it, now. */
    void complete() {
        while (next()) {}
    }

    private boolean next() {
        var one = parts.isEmpty() ? acts.poll() : parts.poll();
        if (one != null) {
            one.run();
        }
        return one != null;
    }
}
