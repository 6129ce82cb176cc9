package dev.holdpoint.bench;

import java.io.IOException;

/** From EC2's completed to the lamp. */
final class Lamp implements Bench.Suite {
    private static final double INTERVAL = 3;
    private static final double CALL = 0.15;

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var ec2 =
                Servers.simulated("--volumes", "100", "--seed", "7", "--snapshot-time", "7s", "--latency", "150ms")) {
            var figures = probes.engine("lamp", ec2.url());
            results.add(Row.atMost(
                    "from EC2's completed to the lamp, worst of 5",
                    figures.of("lamp-lag-s"),
                    "s",
                    1.2 * INTERVAL + CALL,
                    "the poll interval of 3 s +- 20 %"));
        }
    }
}
