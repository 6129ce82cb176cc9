package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;

/** Years of runs: how long the page that lists them takes, and a search among them. */
final class History implements Bench.Suite {
    private static final String RUNS = "10000";

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("holdpoint-bench");
        var figures = probes.history(RUNS, directory.toString());
        results.add(Row.beside(
                "history opens with 10,000 runs, journal opened for it",
                figures.of("history-cold-ms"),
                "ms",
                "SQLite's library, and its check of the whole file"));
        results.add(Row.atMost(
                "history opens with 10,000 runs",
                figures.of("history-opens-ms"),
                "ms",
                100,
                "a page of 200 runs, two frames"));
        results.add(Row.atMost("history search", figures.of("history-search-ms"), "ms", 50, "an index, two frames"));
    }
}
