package dev.holdpoint.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Two measurements at once that hardly use the processor: each is of waiting, the one for its pace, the other for EC2.
 */
record Together(Bench.Suite one, Bench.Suite other) implements Bench.Suite {

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException, ExecutionException {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var beside = threads.submit(() -> {
                other.run(results, probes);
                return true;
            });
            one.run(results, probes);
            beside.get();
        }
    }
}
