package dev.holdpoint.bench;

import java.io.IOException;

/** How long an operator waits for the first volumes after connecting, at 150 ms a call. */
final class FirstPage implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var ec2 = Servers.simulated("--volumes", "2000", "--seed", "7", "--latency", "150ms")) {
            probes.window("first", ec2.url());
            var figures = probes.window("first", ec2.url());
            results.add(Row.atMost(
                    "first page of volumes on screen, cold SDK, 150 ms a call",
                    figures.of("first-page-ms"),
                    "ms",
                    1000,
                    "two calls (300 ms), then loading the SDK's classes"));
            results.add(Row.atMost(
                    "first page of volumes on screen, later connections, 150 ms a call",
                    figures.of("later-page-ms"),
                    "ms",
                    350,
                    "two calls (300 ms), one after the other"));
        }
    }
}
