package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.proof.Judge;
import dev.holdpoint.proof.Size;
import dev.holdpoint.proof.Tally;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Level L1 of the proof: the engine through seeded schedules of faults, judged by what EC2 saw and what the journal
 * holds. One seed again: {@code -Dtest=SchedulesTest -Dholdpoint.seed=N}.
 */
@Tag("proof")
@Tag("slow")
class SchedulesTest {
    /** From so many on, a fault that did not fire is a fault that cannot. */
    private static final int ENOUGH = 1_000;

    private static final Tally TALLY = new Tally("L1");

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(Level.OFF);
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(null);
        TALLY.report();
    }

    @Test
    void everyClickComesToExactlyOneSnapshotWhateverFails() {
        int schedules = Size.of(20_000, 1_000_000);
        var told = new ConcurrentSkipListMap<Long, String>();
        Size.seeds(0, schedules).parallel().forEach(seed -> {
            var amiss = judge(seed, Schedule.run(seed, Schedule.Parts.genuine()));
            amiss.ifPresent(what -> told.put(seed, what));
        });
        assertThat(told.values()).isEmpty();
        if (schedules >= ENOUGH && Size.seed().isEmpty()) {
            assertThat(TALLY.faults().keySet()).as("what fired").containsAll(Act.everything());
        }
    }

    @Test
    void theSameHoldsWithTheJournalOnTheDisk(@TempDir Path directory) throws Exception {
        var told = new ArrayList<String>();
        for (long seed : Size.seeds(1_000_000, Size.of(60, 2_000)).toArray()) {
            var file = directory.resolve("journal-" + seed + ".db");
            try (var journal = SqliteJournal.open(file, InstantSource.system()).journal()) {
                judge(seed, Schedule.run(seed, Schedule.Parts.genuine(), journal, new FileWitness(file)))
                        .ifPresent(told::add);
            }
        }
        assertThat(told).isEmpty();
    }

    /** What does not hold after a schedule. All seeds run, whatever one of them shows. */
    private static Optional<String> judge(long seed, Schedule.Result result) {
        TALLY.add(result.evidence(), result.faults());
        var violations = Judge.violations(result.evidence());
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("seed %d; again: ./mvnw test -Dtest=SchedulesTest -Dholdpoint.seed=%d%n    %s"
                        .formatted(seed, seed, String.join("\n    ", violations)));
    }
}
