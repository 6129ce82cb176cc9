package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Judge;
import dev.holdpoint.proof.Size;
import dev.holdpoint.proof.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Level L3 of the proof: a process dies, at a named point or at any moment, and what it left is opened again until
 * nothing is open, and judged. One moment again: {@code -Dtest=ProcessKillTest -Dholdpoint.seed=N}.
 */
@Tag("proof")
@Tag("slow")
class ProcessKillTest {
    private static final Tally TALLY = new Tally("L3");
    /** From the first breath of a process to its first run, and from there to its last. */
    private static final Duration SPAN = Duration.ofMillis(500);

    /** The points, by the fault that leads to them. */
    private static final Map<Fault, String> POINTS = Map.of(
            Fault.NONE,
            "begin before,begin after,caller before,caller after,Dispatched before,Dispatched after,create before,"
                    + "create sent,create after,Captured before,Captured after,ByIds before,ByIds after,"
                    + "Completed before,Completed after",
            Fault.RESET_AFTER,
            "Unconfirmed before,Unconfirmed after,ByIntentTags before,ByIntentTags after,ByDescriptions before,"
                    + "ByDescriptions after",
            Fault.THROTTLE,
            "Waiting before,Waiting after",
            Fault.DENIED,
            "Failed before,Failed after");

    @TempDir
    static Path cradleDirectory;

    @TempDir
    Path directory;

    private static Cradle cradle;

    private record Death(Fault fault, String point, int repetition) {}

    @BeforeAll
    static void prepare() throws IOException {
        cradle = new Cradle(cradleDirectory);
    }

    @AfterAll
    static void report() {
        TALLY.report();
    }

    @Test
    void whereverAProcessDiesTheNextEndsWithOneSnapshotOrAsks() throws InterruptedException {
        var deaths = deaths();
        assertThat(deaths.stream().map(Death::point).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(amiss(deaths.stream().map(death -> () -> dieAt(death)))).isEmpty();
    }

    private static List<Death> deaths() {
        int repetitions = Size.of(2, 25);
        return POINTS.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue().split(",", -1))
                        .flatMap(point -> IntStream.range(0, repetitions)
                                .mapToObj(repetition -> new Death(entry.getKey(), point, repetition))))
                .toList();
    }

    private void dieAt(Death death) {
        var where = directory(death.toString());
        var life = new Life(cradle.victim(), where, death.point(), 1 + death.repetition() % 3, death.fault());
        assertThat(life.ends()).as("%s died where it should", death).isEqualTo(Victim.DIED);
        judge(where, death.toString(), death.point());
    }

    @Test
    void wheneverAProcessIsKilledTheNextEndsWithOneSnapshotOrAsks() throws InterruptedException {
        int kills = Size.of(40, 1_000);
        assertThat(amiss(Size.seeds(0, kills).mapToObj(number -> () -> killAtRandom(number))))
                .isEmpty();
    }

    /** What went wrong in any of these lives. Most of a life is waiting: there are more at once than cores. */
    private static List<Throwable> amiss(Stream<Runnable> lives) throws InterruptedException {
        var amiss = new ArrayList<Throwable>();
        try (var workers = Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            for (var life : lives.<Future<?>>map(workers::submit).toList()) {
                try {
                    life.get();
                } catch (ExecutionException e) {
                    amiss.add(e.getCause());
                }
            }
        }
        return amiss;
    }

    private void killAtRandom(long number) {
        var where = directory("kill " + number);
        var random = new SplittableRandom(number);
        var life = new Life(
                cradle.victim(),
                where,
                Victim.NOWHERE,
                3,
                Fault.NONE,
                Fault.NONE,
                Fault.RESET_AFTER,
                Fault.THROTTLE,
                Fault.NONE);
        var from = random.nextInt(4) == 0 ? Victim.ALIVE : Victim.BEGUN;
        assertThat(life.killedAfter(from, Duration.ofNanos(random.nextLong(SPAN.toNanos()))))
                .isTrue();
        judge(where, "seed " + number, "at random");
    }

    private void judge(Path where, String what, String point) {
        TALLY.add(Tally.Total.KILLS, 1);
        var left = new Estate(where);
        var states = left.states();
        var evidence = left.settled();
        var died = states.stream().collect(Collectors.toMap(state -> "left " + state, ignored -> 1));
        TALLY.add(evidence, died);
        assertThat(Judge.violations(evidence)).as(what).isEmpty();
        assertThat(left.settled())
                .as("recovering twice is recovering once: %s", what)
                .isEqualTo(evidence);
        if (point.equals("begin before")) {
            assertThat(evidence.intents())
                    .as("nothing happened, and nothing was said")
                    .isEmpty();
        }
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(directory.resolve(name.replaceAll("\\W+", "-")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
