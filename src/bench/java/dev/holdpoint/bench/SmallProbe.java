package dev.holdpoint.bench;

import dev.holdpoint.cloud.aws.ClassificationBenchmark;
import dev.holdpoint.journal.CommitBenchmark;
import dev.holdpoint.ui.volumes.FilterBenchmark;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** JMH in a process of its own; prints what it measured as {@code name=figure} lines. */
final class SmallProbe {
    private static final List<Class<?>> ALL =
            List.of(PageBenchmark.class, FilterBenchmark.class, ClassificationBenchmark.class, CommitBenchmark.class);

    private SmallProbe() {}

    /**
     * Runs every benchmark.
     *
     * @param args none
     */
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder();
        ALL.forEach(each -> options.include(each.getName()));
        // This process is the fork: it has the program's own JVM options, and no other work to remember.
        options.forks(0)
                .shouldFailOnError(true)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
        for (var result : new Runner(options.build()).run()) {
            var name = result.getPrimaryResult().getLabel();
            System.out.println("small-" + name + "=" + result.getPrimaryResult().getScore());
        }
        System.exit(0);
    }
}
