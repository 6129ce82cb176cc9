package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.holdpoint.engine.PowerLoss.FsyncPoint;
import dev.holdpoint.engine.PowerLoss.PowerLostException;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.OpenedJournal;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Run;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.proof.Judge;
import dev.holdpoint.proof.Mutant;
import dev.holdpoint.proof.Size;
import dev.holdpoint.proof.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Level L4 of the proof: power fails in a commit; whatever of it reached the disk, the journal opens, holds exactly the
 * state before or after, and the engine goes on from there. One seed again: {@code -Dtest=PowerLossTest
 * -Dholdpoint.seed=N}.
 */
@Tag("proof")
@Tag("slow")
class PowerLossTest {
    private static final Tally TALLY = new Tally("L4");
    /** From so many on, both the state before and the state after were left. */
    private static final int ENOUGH = 20;

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    @TempDir
    Path directory;

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(Level.OFF);
    }

    @AfterAll
    static void report() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(null);
        TALLY.report();
    }

    @ParameterizedTest
    @EnumSource
    void whateverReachesTheDiskTheJournalHoldsTheStateBeforeOrAfter(FsyncPoint at) {
        int losses = Size.of(20, 200);
        Size.seeds(0, losses).parallel().forEach(seed -> {
            try {
                new Loss(directory.resolve(at + "-" + seed), at, seed).judge();
            } catch (Exception e) {
                // Whatever a test meets is to be told with its seed.
                throw new AssertionError(at + " seed " + seed, e);
            }
        });
        if (losses >= ENOUGH && Size.seed().isEmpty()) {
            assertThat(TALLY.faults()).containsKeys(at + " arrived", at + " did not arrive");
        }
    }

    /** What a journal in {@code directory} holds. */
    private static List<Evidence.Event> held(Path directory) {
        return new FileWitness(directory.resolve("journal.db")).events();
    }

    /** Without the sync before the send, the disk may be where it was before: nothing of the send is known. */
    @Mutant
    void sendingBeforeTheDiskHasItIsNoticed() throws Exception {
        var loss = new Loss(directory.resolve("unsynced"), FsyncPoint.F3, 7);
        assertThat(loss.violationsIfOnlyThePlanWasSynced()).anyMatch(violation -> violation.startsWith("I1"));
    }

    /** One loss of power and what comes after it. */
    private static final class Loss implements PowerLoss.Disk {
        private final Path directory;
        private final FsyncPoint at;
        private final long seed;
        private final SplittableRandom random;
        private final VirtualTime time = new VirtualTime();
        private final FakeEc2 ec2 = new FakeEc2(time);
        private final List<Platter> platters = new ArrayList<>();
        private final List<List<Evidence.Event>> events = new ArrayList<>();

        Loss(Path directory, FsyncPoint at, long seed) throws IOException {
            this.directory = Files.createDirectories(directory);
            this.at = at;
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        @Override
        public void before() {
            platters.add(Platter.of(directory));
            events.add(held(directory));
        }

        @Override
        public void after() {
            before();
        }

        void judge() throws Exception {
            loseIt();
            var before = platters.getFirst();
            var after = platters.getLast();
            expectState("returned", after, events.subList(1, 2));
            var torn = directory.resolve("torn");
            expectState("torn", before.failing(after, random), events);
            boolean arrived = events.getLast().equals(held(torn));
            var evidence = goOn(torn);
            TALLY.add(Tally.Total.POWERLOSSES, 1);
            TALLY.add(evidence, Map.of(at + (arrived ? " arrived" : " did not arrive"), 1));
            assertThat(Judge.violations(evidence)).as("%s seed %d", at, seed).isEmpty();
        }

        /** The genuine loss happens after the send; the disk is as it was when the run was planned. */
        List<String> violationsIfOnlyThePlanWasSynced() throws Exception {
            var planned = new ArrayList<Platter>();
            var file = directory.resolve("journal.db");
            try (var genuine = SqliteJournal.open(file, InstantSource.system()).journal()) {
                var unsynced = new PlainJournal(genuine) {
                    @Override
                    public void begin(Run run) throws JournalException {
                        super.begin(run);
                        planned.add(Platter.of(directory));
                    }
                };
                var failing = new PowerLoss(unsynced, at, this);
                var rig = rig(failing);
                var unused = rig.engine().take(rig.plan(1), Attestation.NONE);
                untilLost(rig, failing);
            }
            planned.getFirst().write(directory.resolve("planned"));
            return Judge.violations(goOn(directory.resolve("planned")));
        }

        private static void untilLost(Rig rig, PowerLoss failing) {
            try {
                rig.until(failing::lost, LONG_ENOUGH);
            } catch (PowerLostException ignored) {
                // The engine's thread ends with the power.
            }
        }

        /** Earlier runs and the volumes of this one vary with the seed, and so does what EC2 answers. */
        private void loseIt() throws Exception {
            var faults = List.of(Fault.NONE, Fault.NONE, Fault.RESET_AFTER, Fault.EXECUTED_LATE, Fault.RESET_BEFORE);
            var file = directory.resolve("journal.db");
            try (var genuine = SqliteJournal.open(file, InstantSource.system()).journal()) {
                var earlier = rig(genuine);
                int runs = random.nextInt(4);
                for (int run = 0; run < runs; run++) {
                    earlier.take(100 + run);
                    earlier.pass(Duration.ofMinutes(10));
                }
                var failing = new PowerLoss(genuine, at, this);
                var rig = rig(failing);
                if (at != FsyncPoint.F4) {
                    ec2.next("create", faults.get(random.nextInt(faults.size())));
                }
                int volumes = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(4);
                var unused =
                        rig.engine().take(rig.plan(IntStream.range(0, volumes).toArray()), Attestation.NONE);
                untilLost(rig, failing);
                assertThat(failing.lost()).as("%s was reached", at).isTrue();
            }
        }

        private Rig rig(Journal journal) {
            return new Rig(time, ec2, ec2, journal, EnginePolicy.standard(), seed);
        }

        private void expectState(String name, Platter platter, List<List<Evidence.Event>> allowed) throws Exception {
            var where = directory.resolve(name);
            platter.write(where);
            var file = where.resolve("journal.db");
            OpenedJournal opened = SqliteJournal.open(file, InstantSource.system());
            opened.journal().close();
            assertThat(opened.problems()).as("%s: set aside", name).isEmpty();
            assertThat(held(where)).as("%s: %s seed %d", name, at, seed).isIn(allowed);
        }

        private Evidence goOn(Path where) throws Exception {
            var file = where.resolve("journal.db");
            try (var journal = SqliteJournal.open(file, InstantSource.system()).journal()) {
                var rig = rig(journal);
                rig.pass(LONG_ENOUGH);
                var witness = new FileWitness(file);
                return new Evidence(
                        ec2.sends(),
                        ec2.executions(),
                        witness.events(),
                        witness.rows(),
                        List.of(),
                        ec2.refused(),
                        Rig.HERE.account().value());
            }
        }
    }
}
