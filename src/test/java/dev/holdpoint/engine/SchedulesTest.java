package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.proof.Judge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The engine through seeded schedules of faults, judged by what EC2 saw and what the journal holds. One seed again:
 * {@code -Dtest=SchedulesTest -Dholdpoint.seed=N}; more of them: {@code -Dholdpoint.schedules=N}.
 */
class SchedulesTest {
    private static final int DEFAULT = 1_000;

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(Level.OFF);
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(null);
    }

    @Test
    void everyClickComesToExactlyOneSnapshotWhateverFails() {
        var began = Instant.now();
        var counts = new TreeMap<String, Integer>();
        var seeds = seeds();
        int sends = 0;
        for (long seed : seeds) {
            var result = Schedule.run(seed, Schedule.Parts.genuine());
            assertThat(Judge.violations(result.evidence()))
                    .as("seed %d; again: ./mvnw test -Dtest=SchedulesTest -Dholdpoint.seed=%d", seed, seed)
                    .isEmpty();
            result.faults().forEach((fault, times) -> counts.merge(fault, times, Integer::sum));
            sends += result.evidence().sends().size();
        }
        print(seeds.length, sends, counts, Duration.between(began, Instant.now()));
    }

    @Test
    void theSameHoldsWithTheJournalOnTheDisk(@TempDir Path directory) throws Exception {
        long from = 1_000_000;
        for (long seed = from; seed < from + Math.max(20, seeds().length / 100); seed++) {
            var file = directory.resolve("journal-" + seed + ".db");
            try (var journal = SqliteJournal.open(file, InstantSource.system()).journal()) {
                var result = Schedule.run(seed, Schedule.Parts.genuine(), journal, new FileWitness(file));
                assertThat(Judge.violations(result.evidence()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    private static long[] seeds() {
        var one = System.getProperty("holdpoint.seed");
        return one == null
                ? LongStream.range(0, Integer.getInteger("holdpoint.schedules", DEFAULT))
                        .toArray()
                : new long[] {Long.parseLong(one)};
    }

    private static void print(int schedules, int sends, Map<String, Integer> counts, Duration took) {
        System.out.printf("L1: %,d schedules, %,d sends, %d s%n", schedules, sends, took.toSeconds());
        counts.forEach((fault, times) -> System.out.printf("  %-24s %,9d%n", fault, times));
    }
}
