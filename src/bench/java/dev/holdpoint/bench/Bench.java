package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
     * @param args the names of the suites to run, with commas between; all if none is named
     * @throws IllegalArgumentException if there is no such suite: a name misspelt measured nothing, and was green
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var suites = Suites.all();
        var wanted = Arrays.stream(args)
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!suites.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException(wanted + ": the suites are " + suites.keySet());
        }
        var results = new Results(System.out);
        var probes = new Probes(Installed.here().orElse(null));
        for (var suite : suites.entrySet()) {
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
