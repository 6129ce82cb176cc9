package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.Calm;
import java.time.Duration;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Does what would keep a window from answering when nobody has acted in it for a while. FX thread only. */
final class Lull {
    /** Who only reads what is there acts again within less. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Calm.Later later;
    private @Nullable Runnable task;
    /** Counts the waits: one that another took the place of ends nothing. */
    private int waits;

    Lull(Node window, Calm.Later later) {
        this.later = later;
        Acts.in(window, () -> {
            if (task != null) {
                await();
            }
        });
    }

    /** Has {@code task} done, once, in place of one that still waits. */
    void add(Runnable task) {
        this.task = task;
        await();
    }

    private void await() {
        int mine = ++waits;
        later.after(LONG, () -> {
            var due = task;
            if (mine == waits && due != null) {
                task = null;
                due.run();
            }
        });
    }
}
