package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One pass of the filter over 50,000 rows, as each keystroke asks for one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FilterBenchmark {
    private static final int VOLUMES = 50_000;

    private final List<Line> rows = IntStream.rangeClosed(1, VOLUMES)
            .mapToObj(number -> new Line(Fixtures.row(Fixtures.volume(number, "orders-db-" + number))))
            .toList();

    /** A word, which is looked for in everything that a row shows. */
    @Benchmark
    public long word() {
        return passing("billing");
    }

    /** A property and a word. */
    @Benchmark
    public long tokens() {
        return passing("type=gp3 orders-db-4");
    }

    private long passing(String typed) {
        return rows.stream().filter(VolumeFilter.parse(typed)).count();
    }
}
