package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;

/** The burst: 80 snapshots at 150 ms a call, beside a bare loop of the same width. */
final class Burst implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        var log = Files.createTempDirectory("holdpoint-bench").resolve("ec2.jsonl");
        try (var ec2 = Servers.simulated(
                "--volumes",
                "1200",
                "--seed",
                "7",
                "--latency",
                "150ms",
                "--limits",
                "off",
                "--pending-quota",
                "0",
                "--log",
                log.toString())) {
            var figures = probes.engine("burst", ec2.url());
            double ours = figures.of("burst-ms");
            double bare = figures.of("bare-loop-ms");
            results.add(Row.beside("80 snapshots, bare SDK loop, 32 in flight, 150 ms a call", bare, "ms", "3 rounds"));
            results.add(Row.atMost(
                    "80 snapshots from the click to the last captured, 150 ms a call",
                    ours,
                    "ms",
                    1200,
                    "3 rounds of 32, the journal before the first of them"));
            results.add(Row.atMost(
                    "the same beside the bare loop",
                    ours / bare,
                    "x",
                    1.2,
                    "the journal and the board, on the same two cores"));
            results.add(Row.atMost(
                    "journal's share of it", figures.of("journal-percent"), "%", 15, "syncs, which wait for a core"));
            results.gate(Row.atMost(
                    "synced commits an intent", figures.of("commits-per-intent"), "commits", 2, "F2 and F3, shared"));
        }
        var spreads = new Ec2Evidence(log).spreads().stream().sorted().toList();
        results.add(Row.atMost(
                "80 snapshots, spread of the points in time",
                spreads.get(spreads.size() / 2),
                "s",
                0.9,
                "3 rounds of 32"));
    }
}
