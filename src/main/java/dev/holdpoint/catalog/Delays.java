package dev.holdpoint.catalog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Has work begin after a while. */
@FunctionalInterface
interface Delays {
    void after(Duration wait, Runnable work);

    /** By the time of this machine, on {@code background}. */
    static Delays on(Executor background) {
        return (wait, work) -> {
            if (wait.isZero()) {
                background.execute(work);
            } else {
                CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, background)
                        .execute(work);
            }
        };
    }
}
