package dev.holdpoint.engine;

import java.util.function.Supplier;

/** Where calls that block go, so that the engine's thread never does. */
@FunctionalInterface
interface Calls {

    /**
     * Runs {@code call} elsewhere, soon, and lets what it returns run on the engine's thread. The call must not throw.
     */
    void start(Supplier<Runnable> call);
}
