package dev.holdpoint.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/** When something was painted, and for how long the FX thread did not answer. */
final class FxMeter implements AutoCloseable {
    private static final long BEAT_MILLIS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofMillis(500);

    private final Scene scene;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bench-beats").factory());
    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicBoolean beating = new AtomicBoolean();

    FxMeter(Scene scene) {
        this.scene = scene;
    }

    /** Begins to watch, anew, for blocks of the FX thread. */
    void watch() {
        longest.set(0);
        if (watching.compareAndSet(false, true)) {
            var ignored = beats.scheduleAtFixedRate(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        if (beating.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                beating.set(false);
            });
        }
    }

    /** The longest time, in milliseconds, that the FX thread took to come to a new task since {@link #watch}. */
    double longestBlockMillis() {
        return longest.get() / 1e6;
    }

    /** Does {@code act} on the FX thread; the nanoseconds until what {@code done} asks for has been painted. */
    long until(Runnable act, BooleanSupplier done) throws InterruptedException, TimeoutException {
        var painted = new CompletableFuture<Long>();
        long from = System.nanoTime();
        Platform.runLater(() -> {
            act.run();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (done.getAsBoolean()) {
                        stop();
                        afterPaint(() -> painted.complete(System.nanoTime()));
                    }
                }
            }.start();
        });
        return await(painted) - from;
    }

    /** The nanoseconds from {@code act} to the paint after the last change that {@code act} leads to. */
    long settled(Runnable act, ChangeClock changes) throws InterruptedException, TimeoutException {
        long from = System.nanoTime();
        Platform.runLater(act);
        until(() -> {}, () -> changes.quietFor(QUIET, from));
        // Nothing was to be painted anew where what was typed leaves the same rows.
        return Math.max(changes.paintedAt(), from) - from;
    }

    /** Runs {@code then} when the pulse that lays out what is there now has been handed to the painter. */
    void afterPaint(Runnable then) {
        var once = new AtomicBoolean();
        var listener = new Runnable[1];
        listener[0] = () -> {
            if (once.compareAndSet(false, true)) {
                scene.removePostLayoutPulseListener(listener[0]);
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        then.run();
                    }
                }.start();
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }

    /** Asks on the FX thread. */
    static <T> T ask(Supplier<T> question) throws InterruptedException, TimeoutException {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> answer.complete(question.get()));
        return await(answer);
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException, TimeoutException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
