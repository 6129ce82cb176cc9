package dev.holdpoint.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** 50,000 volumes from the first call until they are listed, sorted and filtered, beside the AWS CLI. */
final class Listing implements Bench.Suite {
    private static final int VOLUMES = 50_000;

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var ec2 = Servers.canned(VOLUMES)) {
            var usual = ec2.another();
            BareLoop.listMillis(ec2.url());
            results.add(Row.beside(
                    "50,000 volumes, bare SDK loop, warm, no delay",
                    BareLoop.listMillis(ec2.url()) / 1e3,
                    "s",
                    "parsing XML on one thread"));
            probes.warm(ec2.url(), VOLUMES);
            compare(
                    results,
                    probes,
                    "no delay",
                    ec2.url(),
                    0.3,
                    "a cold JVM: compiling, collecting, parsing XML, on two cores");
            var figures = compare(
                    results, probes, "150 ms a page", usual, 0.25, "the busiest zone's pages, one after the other");
            results.add(Row.atMost(
                    "filter keystroke with 50,000 rows to painted, p95",
                    figures.of("filter-p95-ms"),
                    "ms",
                    50,
                    "two pulses: the rows in sight filled, and drawn by the processor"));
            results.add(Row.atMost(
                    "longest block of the FX thread while listing, sorting and filtering 50,000 rows",
                    figures.of("longest-block-ms"),
                    "ms",
                    100,
                    "the first page and its rows, made and styled by a cold JVM"));
            results.add(Row.atMost(
                    "resident memory with 50,000 volumes in the window",
                    figures.of("rss-mb"),
                    "MB",
                    350,
                    "JavaFX, the SDK's classes and the compilers beside the heap"));
        }
    }

    private static Figures compare(Results results, Probes probes, String delay, String url, double most, String bound)
            throws IOException, InterruptedException {
        var figures = probes.window("all", url, Integer.toString(VOLUMES));
        double ours = figures.of("listed-sorted-filtered-ms") / 1e3;
        results.add(Row.beside("50,000 volumes listed, sorted, filtered, " + delay, ours, "s", bound));
        var ratio = "the same beside the AWS CLI's listing, " + delay;
        double cli = AwsCli.listSeconds(url);
        if (Double.isNaN(cli)) {
            results.add(Row.skipped(ratio, "x", "<= " + most, "no aws command here"));
        } else {
            results.add(Row.beside("50,000 volumes, AWS CLI, 500 a page, " + delay, cli, "s", "botocore's XML parser"));
            results.add(Row.atMost(ratio, ours / cli, "x", most, bound));
        }
        return figures;
    }

    /** The AWS CLI, where there is one. */
    private static final class AwsCli {
        private static double listSeconds(String url) throws InterruptedException {
            var command = List.of(
                    "aws", "--endpoint-url", url, "--output", "json", "ec2", "describe-volumes", "--page-size", "500");
            var environment = Map.of(
                    "AWS_ACCESS_KEY_ID",
                    dev.holdpoint.sim.access.SimIdentity.ADMIN_ACCESS_KEY_ID,
                    "AWS_SECRET_ACCESS_KEY",
                    dev.holdpoint.sim.access.SimIdentity.ADMIN_SECRET_ACCESS_KEY,
                    "AWS_DEFAULT_REGION",
                    "eu-west-1",
                    "AWS_EC2_METADATA_DISABLED",
                    "true");
            long from = System.nanoTime();
            try (var cli = Child.start(command, environment)) {
                return cli.drain() == 0 ? (System.nanoTime() - from) / 1e9 : Double.NaN;
            } catch (IOException ignored) {
                // There is no such command.
                return Double.NaN;
            }
        }
    }
}
