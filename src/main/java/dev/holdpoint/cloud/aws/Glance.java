package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.model.Volume;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few of a connection's volumes, asked for while STS is still asked who we are: one call's time less until they are
 * on the screen. Whoever lists first takes them, with whatever came of it; if nobody does, nobody ever sees them. Safe
 * for use by many threads.
 */
final class Glance {
    private final AtomicReference<@Nullable FutureTask<Page<Volume>>> asked = new AtomicReference<>();

    /** Begins to ask on {@code background}. */
    void ask(Calls<Page<Volume>> call, Executor background) {
        var task = new FutureTask<>(call::call);
        asked.set(task);
        background.execute(task);
    }

    /** What was asked for, the first time; nothing afterwards, or if nobody asked. Waits for the answer. */
    Optional<Page<Volume>> take() throws CloudException {
        var task = asked.getAndSet(null);
        if (task == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CloudException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
