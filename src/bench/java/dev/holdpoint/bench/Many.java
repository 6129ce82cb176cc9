package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;

/** 500 snapshots with EC2's limits on: as fast as Holdpoint's own pace, and none lost by throttling. */
final class Many implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        var log = Files.createTempDirectory("holdpoint-bench").resolve("ec2.jsonl");
        try (var ec2 = Servers.simulated(
                "--volumes", "600", "--seed", "7", "--snapshot-time", "5s", "--log", log.toString())) {
            var figures = probes.engine("many", ec2.url(), "500");
            results.add(Row.beside("500 snapshots with EC2's limits", figures.of("many-s"), "s", "4.5 a second"));
            results.add(Row.atMost(
                    "the same beside the floor of the pace",
                    figures.of("many-s") / figures.of("many-floor-s"),
                    "x",
                    1.05,
                    "80 at once, then 4.5 a second"));
        }
        results.gate(Row.atMost(
                "snapshots of them that throttling refused",
                (double) new Ec2Evidence(log).answered("CreateSnapshot", "RequestLimitExceeded"),
                "snapshots",
                0,
                "EC2's bucket holds 100, Holdpoint spends 80"));
    }
}
