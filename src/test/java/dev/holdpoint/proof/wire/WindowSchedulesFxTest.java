package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Hushed;
import dev.holdpoint.proof.Size;
import dev.holdpoint.proof.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Level L5 of the proof: a person before the real window, on the server, the engine and the faults of level L2. What
 * the window shows is what the journal's file says, and at rest what EC2 says. One seed again:
 * {@code -Dtest=WindowSchedulesFxTest -Dholdpoint.seed=N}.
 */
@Tag("proof")
@Tag("slow")
@ExtendWith({ApplicationExtension.class, Hushed.class})
class WindowSchedulesFxTest {
    /** From one schedule to the next: odd, so that both mixes come by turns, and far enough to meet most faults. */
    private static final int STRIDE = 7;

    private final Tally tally = new Tally("L5");

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void theWindowTellsTheTruthWhateverFails() throws IOException {
        int schedules = Size.of(20, 200);
        var told = new ArrayList<String>();
        int sends = 0;
        for (long seed : seeds(schedules).toArray()) {
            sends += sends(seed, told);
        }
        tally.report();
        System.out.printf("L5: %,d sends%n", sends);

        assertThat(told).isEmpty();
        if (Size.seed().isEmpty()) {
            assertThat(sends).as("sends, by clicks in the window").isGreaterThan(schedules / 2);
        }
    }

    /** How much was sent in a schedule; what does not hold, or cannot be seen, is told. */
    private int sends(long seed, List<String> told) throws IOException {
        try {
            var result = WireSchedule.run(seed, WindowPerson.behind(UnaryOperator.identity()));
            tally.add(Ruling.atRest(result.evidence(), result.deleted()), result.faults());
            if (!result.violations().isEmpty()) {
                told.add(told(seed, String.join("\n    ", result.violations())));
            }
            return result.evidence().sends().size();
        } catch (AssertionError e) {
            told.add(told(seed, e.toString()));
            return 0;
        }
    }

    private static LongStream seeds(int count) {
        return Size.seed().isPresent() ? Size.seeds(0, 1) : Size.seeds(0, count).map(number -> number * STRIDE);
    }

    private static String told(long seed, String violations) {
        return "seed %d; again: ./mvnw test -Dtest=WindowSchedulesFxTest -Dholdpoint.seed=%d%n    %s"
                .formatted(seed, seed, violations);
    }
}
