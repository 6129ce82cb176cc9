package dev.holdpoint.bench;

import java.io.IOException;

/** What the program costs while nobody touches it. */
final class Idle implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var ec2 = Servers.simulated("--volumes", "100", "--seed", "7")) {
            var figures = probes.window("idle", ec2.url(), "100");
            results.add(Row.atMost(
                    "resident memory, idle with 100 volumes",
                    figures.of("idle-rss-mb"),
                    "MB",
                    270,
                    "JavaFX and the SDK's classes"));
            results.add(Row.atMost(
                    "processor, idle with 100 volumes",
                    figures.of("idle-cpu-percent"),
                    "% of one core",
                    1,
                    "the timer of JavaFX without a screen, which is most of it"));
        }
    }
}
