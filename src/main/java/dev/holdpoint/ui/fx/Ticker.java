package dev.holdpoint.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Tells the time once a second, for what shows an age. FX thread only.
 *
 * <p>A thread of its own keeps the time: an animation, however slow, has JavaFX work through 60 pulses a second.
 */
public final class Ticker {
    private final InstantSource clock;
    private final FxRelay relay;
    private final ReadOnlyObjectWrapper<Instant> now;
    private @Nullable ScheduledExecutorService seconds;

    public Ticker(InstantSource clock, FxRelay relay) {
        this.clock = clock;
        this.relay = relay;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /** The time now, to the second. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    public void start() {
        stop();
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ticker").factory());
        var ignored =
                fresh.scheduleAtFixedRate(() -> relay.run(() -> now.set(clock.instant())), 1, 1, TimeUnit.SECONDS);
        seconds = fresh;
    }

    public void stop() {
        var running = seconds;
        if (running != null) {
            running.shutdownNow();
            seconds = null;
        }
    }
}
