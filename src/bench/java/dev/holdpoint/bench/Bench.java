package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Runs every measurement, prints the figures as one table and writes them to {@code target/bench/results.json}. */
public final class Bench {
    private static final Path RESULTS = Path.of("target", "bench");

    private Bench() {}

    /** A part of the benchmark. */
    interface Suite {
        void run(Results results, Probes probes) throws IOException, InterruptedException, ExecutionException;
    }

    /**
     * Measures.
     *
     * @param args the names of the suites to run; all if none is named
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var wanted = List.of(args);
        var results = new Results(System.out);
        var probes = new Probes(Installed.here().orElse(null));
        for (var suite : Suites.all().entrySet()) {
            if (wanted.isEmpty() || wanted.contains(suite.getKey())) {
                suite.getValue().run(results, probes);
            }
        }
        results.write(RESULTS);
        System.out.println();
        System.out.print(results.table());
        System.exit(results.hold() ? 0 : 1);
    }
}
