package dev.holdpoint.ui;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Watches how long the FX thread works at one thing, in processor time, so that a busy machine does not count: a task
 * that queues itself again and again sees what was done in between.
 */
public final class FxLoad implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();
    private long before = -1;

    private FxLoad() {}

    /** Begins to watch. */
    public static FxLoad watch() {
        var load = new FxLoad();
        Platform.runLater(load::look);
        return load;
    }

    /** The longest that the FX thread worked at one thing so far. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        over.set(true);
    }

    private void look() {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (before >= 0) {
            longest.accumulateAndGet(now - before, Math::max);
        }
        before = now;
        if (!over.get()) {
            Platform.runLater(this::look);
        }
    }
}
