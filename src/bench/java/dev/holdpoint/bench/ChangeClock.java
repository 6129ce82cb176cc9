package dev.holdpoint.bench;

import java.time.Duration;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableView;

/** When a table's rows last changed and that change was painted. FX thread only. */
final class ChangeClock {
    private final FxMeter meter;
    private boolean waiting;
    private long changedAt;
    private long paintedAt;

    ChangeClock(TableView<?> table, FxMeter meter) {
        this.meter = meter;
        table.getItems().addListener((InvalidationListener) rows -> changed());
    }

    private void changed() {
        changedAt = System.nanoTime();
        if (!waiting) {
            waiting = true;
            meter.afterPaint(() -> {
                waiting = false;
                paintedAt = System.nanoTime();
            });
        }
    }

    /** Whether nothing changed for {@code pause}, neither since {@code from} nor since the last change. */
    boolean quietFor(Duration pause, long from) {
        long latest = Math.max(Math.max(changedAt, paintedAt), from);
        return !waiting && System.nanoTime() - latest > pause.toNanos();
    }

    /** When the last change had been painted. */
    long paintedAt() {
        return paintedAt;
    }
}
