package dev.holdpoint.ui.fx;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The only bridge from other threads to the FX thread. Any thread may call it. */
public final class FxRelay {

    /** Runs {@code work} on the FX thread: now if this is it, soon otherwise. */
    public void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /**
     * Tells {@code listener} the value of {@code stage} on the FX thread. Our stages never fail: their values say what
     * did.
     */
    public <T> void when(CompletionStage<T> stage, Consumer<? super T> listener) {
        var unused = stage.thenAccept(value -> Platform.runLater(() -> listener.accept(value)));
    }

    /**
     * A listener for any thread that passes on only the newest value while the FX thread is busy: a thousand boards in
     * one frame cost one repaint.
     */
    public <T> Consumer<T> newest(Consumer<? super T> listener) {
        var waiting = new AtomicReference<@Nullable T>();
        return value -> {
            if (waiting.getAndSet(value) == null) {
                Platform.runLater(() -> {
                    var newest = waiting.getAndSet(null);
                    if (newest != null) {
                        listener.accept(newest);
                    }
                });
            }
        };
    }
}
