package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Hushed;
import dev.holdpoint.proof.Size;
import dev.holdpoint.proof.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Level L2 of the proof: the program from the engine to the socket through seeded schedules of faults, judged by EC2's
 * request log and the journal's file. One seed again: {@code -Dtest=WireSchedulesSimTest -Dholdpoint.seed=N}.
 */
@Tag("proof")
@Tag("slow")
@ExtendWith(Hushed.class)
class WireSchedulesSimTest {
    /** From so many on, every fault has had several schedules of its own. */
    private static final int ENOUGH = 2_000;

    private final Tally tally = new Tally("L2");
    /** How often the answer about a set was struck, which the tally counts too, by the fault. */
    private final Map<String, Integer> atSets = new ConcurrentSkipListMap<>();

    /** What is left of a schedule once it is judged. */
    private record Verdict(long seed, List<String> violations, int sends, int executed, int calls) {

        String told() {
            return "seed %d; again: ./mvnw test -Dtest=WireSchedulesSimTest -Dholdpoint.seed=%d%n    %s"
                    .formatted(seed, seed, String.join("\n    ", violations));
        }
    }

    @Test
    void everyClickComesToExactlyOneSnapshotOverTheSocketWhateverFails() throws Exception {
        int schedules = Size.of(2_000, 10_000);
        var verdicts = judge(Size.seeds(0, schedules).toArray());
        report(verdicts);

        assertThat(verdicts.stream().filter(one -> !one.violations().isEmpty()).map(Verdict::told))
                .isEmpty();
        if (schedules >= ENOUGH && Size.seed().isEmpty()) {
            assertThat(tally.faults().keySet()).as("what struck").containsAll(Mix.words());
        }
    }

    private List<Verdict> judge(long[] seeds) throws Exception {
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

    private Verdict judge(long seed) throws IOException {
        var result = WireSchedule.run(seed);
        var evidence = result.evidence();
        tally.add(Ruling.atRest(evidence, result.deleted()), result.faults());
        result.atSets().forEach((fault, times) -> atSets.merge(fault, times, Integer::sum));
        return new Verdict(
                seed,
                result.violations(),
                evidence.sends().size(),
                evidence.executions().size(),
                result.calls());
    }

    private void report(List<Verdict> verdicts) {
        tally.report();
        System.out.println("  of these, in answers about a set:");
        atSets.forEach((fault, times) -> System.out.printf("  %-24s %,9d%n", fault, times));
        System.out.printf(
                "L2: %,d requests, %,d sends, %,d snapshots%n",
                verdicts.stream().mapToInt(Verdict::calls).sum(),
                verdicts.stream().mapToInt(Verdict::sends).sum(),
                verdicts.stream().mapToInt(Verdict::executed).sum());
    }
}
