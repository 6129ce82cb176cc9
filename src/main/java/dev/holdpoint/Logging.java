package dev.holdpoint;

import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Readies what the program logs with; {@code holdpoint.logs} says by then where to. */
final class Logging {

    private Logging() {}

    /**
     * Begins to ready it, on a thread of its own. Logback takes a while to read its configuration; until then SLF4J
     * keeps what is logged, and nobody waits as long as it is that thread that asks for a logger first.
     */
    static void begin() {
        var begun = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().name("logging").start(() -> ready(begun));
        begun.join();
    }

    private static void ready(CompletableFuture<Boolean> begun) {
        begun.complete(true);
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
