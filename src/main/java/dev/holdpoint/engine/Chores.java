package dev.holdpoint.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Single calls that are wanted by a person and are in no hurry: a few at a time, each for a token of the bucket that
 * the snapshots draw from. The engine's thread only.
 */
final class Chores {
    private static final int IN_FLIGHT = 4;

    private final Bench bench;
    private final Map<Site, Deque<Supplier<Runnable>>> waiting = new HashMap<>();
    private final Map<Site, Integer> inFlight = new HashMap<>();

    Chores(Bench bench) {
        this.bench = bench;
    }

    /** Queues a call, which must not throw; what it returns runs on the engine's thread. */
    void add(Site site, Supplier<Runnable> call) {
        waiting.computeIfAbsent(site, ignored -> new ArrayDeque<>()).add(call);
    }

    /** Starts as many as the pace allows. */
    void pump(Site site) {
        var queue = waiting.get(site);
        while (queue != null && !queue.isEmpty() && inFlight.getOrDefault(site, 0) < IN_FLIGHT) {
            if (!site.pacers().singles().take(bench.uptime())) {
                bench.alarm().at(site.pacers().singles().readyAt(bench.uptime()));
                return;
            }
            var next = queue.remove();
            inFlight.merge(site, 1, Integer::sum);
            bench.calls().start(() -> {
                var then = next.get();
                return () -> {
                    inFlight.merge(site, -1, Integer::sum);
                    then.run();
                };
            });
        }
    }
}
