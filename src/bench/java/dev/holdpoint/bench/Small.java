package dev.holdpoint.bench;

import java.io.IOException;

/** What is small, by JMH: none of it has a target of its own, all of it stands behind one that has. */
final class Small implements Bench.Suite {
    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        try (var child = Child.java(Probes.asShipped(), SmallProbe.class.getName(), java.util.List.of())) {
            var figures = child.figures();
            results.add(Row.beside(
                    "JMH: a page of 500 volumes through the SDK", figures.of("small-page500"), "ms", "parsing XML"));
            results.add(Row.beside(
                    "JMH: one pass of a word over 50,000 rows", figures.of("small-word"), "ms", "comparing text"));
            results.add(Row.beside(
                    "JMH: one pass of a property and a word", figures.of("small-tokens"), "ms", "comparing text"));
            results.add(Row.beside(
                    "JMH: classifying a refusal of EC2", figures.of("small-classified"), "µs", "walking the causes"));
            results.add(Row.beside(
                    "JMH: a synced commit of the journal", figures.of("small-commit"), "ms", "the disk's sync"));
        }
    }
}
