package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The program from the engine to the socket through seeded schedules of faults, judged by EC2's request log and the
 * journal's file. One seed again: {@code -Dtest=WireSchedulesSimTest -Dholdpoint.seed=N}; more of them:
 * {@code -Dholdpoint.schedules=N}.
 */
@Tag("slow")
class WireSchedulesSimTest {
    private static final int DEFAULT = 2_000;
    /** With so many schedules, every fault has had several schedules of its own. */
    private static final int ENOUGH_FOR_EVERY_FAULT = 1_000;

    private static final String QUIET = "dev.holdpoint";

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(QUIET)).setLevel(Level.OFF);
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        ((Logger) LoggerFactory.getLogger(QUIET)).setLevel(null);
    }

    /** What is left of a schedule once it is judged. */
    private record Verdict(
            long seed, List<String> violations, Map<String, Long> faults, int sends, int executed, int calls) {

        String told() {
            return "seed %d; again: ./mvnw test -Dtest=WireSchedulesSimTest -Dholdpoint.seed=%d%n    %s"
                    .formatted(seed, seed, String.join("\n    ", violations));
        }
    }

    @Test
    void everyClickComesToExactlyOneSnapshotOverTheSocketWhateverFails() throws Exception {
        var began = Instant.now();
        var seeds = seeds();
        var verdicts = judge(seeds);
        var faults = new TreeMap<String, Long>();
        verdicts.forEach(one -> one.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum)));
        print(verdicts, faults, Duration.between(began, Instant.now()));

        assertThat(verdicts.stream().filter(one -> !one.violations().isEmpty()).map(Verdict::told))
                .isEmpty();
        if (seeds.length >= ENOUGH_FOR_EVERY_FAULT) {
            var never = new TreeSet<>(Mix.words());
            never.removeAll(faults.keySet());
            assertThat(never).as("faults that never struck").isEmpty();
        }
    }

    private static long[] seeds() {
        var one = System.getProperty("holdpoint.seed");
        return one == null
                ? LongStream.range(0, Integer.getInteger("holdpoint.schedules", DEFAULT))
                        .toArray()
                : new long[] {Long.parseLong(one)};
    }

    private static List<Verdict> judge(long[] seeds) throws Exception {
        var verdicts = new ArrayList<Verdict>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<Verdict>>();
            for (long seed : seeds) {
                running.add(workers.submit(() -> judge(seed)));
            }
            for (var one : running) {
                verdicts.add(one.get());
            }
        }
        return verdicts;
    }

    private static Verdict judge(long seed) throws IOException {
        var result = WireSchedule.run(seed);
        return new Verdict(
                seed,
                result.violations(),
                result.faults(),
                result.evidence().sends().size(),
                result.evidence().executions().size(),
                result.calls());
    }

    private static void print(List<Verdict> verdicts, Map<String, Long> faults, Duration took) {
        System.out.printf(
                "L2: %,d schedules, %,d requests, %,d sends, %,d snapshots, %d s%n",
                verdicts.size(),
                verdicts.stream().mapToInt(Verdict::calls).sum(),
                verdicts.stream().mapToInt(Verdict::sends).sum(),
                verdicts.stream().mapToInt(Verdict::executed).sum(),
                took.toSeconds());
        faults.forEach((fault, times) -> System.out.printf("  %-26s %,9d%n", fault, times));
    }
}
