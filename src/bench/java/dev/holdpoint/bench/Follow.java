package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;

/** A window that follows 1,000 pending snapshots. */
final class Follow implements Bench.Suite {
    private static final String COUNT = "1000";
    private static final double BUCKET_PER_SECOND = 20;

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("holdpoint-bench");
        var log = directory.resolve("ec2.jsonl");
        try (var ec2 = Servers.simulated(
                "--volumes",
                "1100",
                "--seed",
                "7",
                "--snapshot-time",
                "20m",
                "--limits",
                "off",
                "--pending-quota",
                "0",
                "--log",
                log.toString())) {
            var data = directory.resolve("program");
            probes.engine(
                    "fill",
                    ec2.url(),
                    COUNT,
                    data.resolve("data").resolve("journal.db").toString());
            Files.newBufferedWriter(log).close();
            var figures = probes.window("follow", ec2.url(), COUNT, data.toString());
            results.add(Row.atMost(
                    "FX thread, longest task while 1,000 snapshots progress",
                    figures.of("board-ms"),
                    "ms",
                    16,
                    "the rows in sight laid out, 1,000 compared"));
        }
        var evidence = new Ec2Evidence(log);
        var rounds = evidence.pollRounds();
        var whole = rounds.subList(1, rounds.size() - 1);
        results.gate(Row.atMost(
                "calls a round to follow 1,000 snapshots",
                whole.stream().mapToInt(Integer::intValue).max().orElseThrow(),
                "calls",
                5,
                "200 ids a filter"));
        double calls = rounds.stream().mapToInt(Integer::intValue).sum();
        results.add(Row.atMost(
                "their share of EC2's describe bucket",
                100 * calls / evidence.pollSeconds() / BUCKET_PER_SECOND,
                "%",
                10.5,
                "5 calls every 3 s +- 20 %"));
    }
}
