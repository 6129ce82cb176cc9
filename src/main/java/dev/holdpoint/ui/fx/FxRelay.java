package dev.holdpoint.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The only bridge from other threads to the FX thread. Any thread may call it. */
public final class FxRelay {

    /** Starts the toolkit and runs {@code work} on the FX thread; the toolkit ends with the last window. */
    public void start(Runnable work) {
        Platform.startup(() -> HoldpointApp.begin(work));
    }

    /** Ends the toolkit of a program that shows no window after all; for the work that {@link #start} was given. */
    public void end() {
        Platform.exit();
    }

    /** Runs {@code work} on the FX thread: now if this is it, soon otherwise. */
    public void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs {@code work} on the FX thread after what it does now, for example when a new node has its place. */
    public void later(Runnable work) {
        Platform.runLater(work);
    }

    /**
     * Tells {@code listener} the value of {@code stage} on the FX thread. Our stages never fail: their values say what
     * did.
     */
    public <T> void when(CompletionStage<T> stage, Consumer<? super T> listener) {
        var unused = stage.thenAccept(value -> Platform.runLater(() -> listener.accept(value)));
    }

    /**
     * Works out a value on a thread of its own, and tells it to {@code listener} on the FX thread. It is the OS's: a
     * virtual one would wait until a listing's, which take turns only where they block, let it run.
     */
    public <T> void aside(Supplier<? extends T> work, Consumer<? super T> listener) {
        Thread.ofPlatform().daemon().name("aside").start(() -> {
            var value = work.get();
            Platform.runLater(() -> listener.accept(value));
        });
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

    /** A listener for any thread that passes on every value, in order, all that came while the FX thread was busy. */
    public <T> Consumer<T> batched(Consumer<? super List<T>> listener) {
        var waiting = new ConcurrentLinkedQueue<T>();
        var scheduled = new AtomicBoolean();
        return value -> {
            waiting.add(value);
            if (!scheduled.getAndSet(true)) {
                Platform.runLater(() -> {
                    scheduled.set(false);
                    listener.accept(drain(waiting));
                });
            }
        };
    }

    private static <T> List<T> drain(ConcurrentLinkedQueue<T> waiting) {
        var batch = new ArrayList<T>();
        for (var value = waiting.poll(); value != null; value = waiting.poll()) {
            batch.add(value);
        }
        return batch;
    }
}
