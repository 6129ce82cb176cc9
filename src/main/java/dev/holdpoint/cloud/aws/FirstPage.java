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
 * The first page of a connection's volumes, asked for while STS is still asked who we are: one call's time less until
 * it is on the screen. Whoever lists first takes it, with whatever came of it; if nobody does, nobody ever sees it.
 * Safe for use by many threads.
 */
final class FirstPage {
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
