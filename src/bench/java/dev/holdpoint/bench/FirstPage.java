package dev.holdpoint.bench;

import java.io.IOException;

/** How long an operator waits for the first volumes after connecting, at 150 ms a call. */
final class FirstPage implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var ec2 = Servers.simulated("--volumes", "2000", "--seed", "7", "--latency", "150ms")) {
            probes.warm(ec2.url(), 2000);
            var figures = probes.window("first", ec2.url());
            results.add(Row.atMost(
                    "first page of volumes on screen, cold SDK, 150 ms a call",
                    figures.of("first-page-ms"),
                    "ms",
                    1000,
                    "one call's time (150 ms), for who we are is asked beside it, and loading the SDK's classes"));
            results.add(Row.atMost(
                    "first page of volumes on screen, later connections, 150 ms a call",
                    figures.of("later-page-ms"),
                    "ms",
                    350,
                    "one call's time (150 ms), then clients, XML and two frames"));
        }
    }
}
