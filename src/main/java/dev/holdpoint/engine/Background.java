package dev.holdpoint.engine;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs what blocks, and hands on what came of it. In the tests it is time itself. */
@FunctionalInterface
interface Background {

    /** Runs {@code call} soon, and gives what it returns to {@code deliver}, from whatever thread. */
    void start(Supplier<Runnable> call, Consumer<Runnable> deliver);

    /** On the threads of {@code executor}. */
    static Background on(Executor executor) {
        return (call, deliver) -> executor.execute(() -> deliver.accept(call.get()));
    }
}
