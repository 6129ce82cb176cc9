package dev.holdpoint.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import org.jspecify.annotations.Nullable;

/**
 * A listener that passes on the newest value, but not more often than people can follow: the first at once, then at
 * most one in each span, and always the last. FX thread only.
 */
public final class Calm<T> implements Consumer<T> {
    /** Ten pictures a second look like one that moves. */
    public static final Duration SPAN = Duration.ofMillis(100);

    private final Duration span;
    private final InstantSource clock;
    private final Later later;
    private final Consumer<? super T> listener;
    private Instant last = Instant.MIN;
    private @Nullable T waiting;

    /** Runs something on the FX thread after a while. */
    @FunctionalInterface
    public interface Later {
        void after(Duration wait, Runnable work);
    }

    public Calm(InstantSource clock, Later later, Consumer<? super T> listener) {
        this(SPAN, clock, later, listener);
    }

    /** @param span for what takes the FX thread long to show, a longer one than people could follow */
    public Calm(Duration span, InstantSource clock, Later later, Consumer<? super T> listener) {
        this.span = span;
        this.clock = clock;
        this.later = later;
        this.listener = listener;
    }

    /** Waits as JavaFX's own clock ticks. */
    public static Later onFxClock() {
        return (wait, work) -> {
            var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
            pause.setOnFinished(event -> work.run());
            pause.play();
        };
    }

    @Override
    public void accept(T value) {
        boolean scheduled = waiting != null;
        waiting = value;
        if (scheduled) {
            return;
        }
        var passed = last.equals(Instant.MIN) ? span : Duration.between(last, clock.instant());
        if (passed.compareTo(span) >= 0) {
            pass();
        } else {
            // A clock that was set back must not keep the newest picture for an hour.
            later.after(passed.isNegative() ? span : span.minus(passed), this::pass);
        }
    }

    private void pass() {
        var newest = waiting;
        waiting = null;
        last = clock.instant();
        if (newest != null) {
            listener.accept(newest);
        }
    }
}
