package dev.holdpoint.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A snapshot's way from pending to its end: 97 of 100 seconds copy, so that 100 % is not yet completed. */
class CourseTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void progressIsEmptyAtTheStartAndFullBeforeItIsCompleted() {
        var alone = new Course(START, START.plusSeconds(100), START.plusSeconds(100), false);

        assertThat(shown(alone, 0)).isEqualTo("pending ");
        assertThat(shown(alone, 1)).isEqualTo("pending 1%");
        assertThat(shown(alone, 50)).isEqualTo("pending 51%");
        assertThat(shown(alone, 97)).isEqualTo("pending 100%");
        assertThat(shown(alone, 100)).isEqualTo("completed 100%");
    }

    @Test
    void aMemberOfASetWaitsAtNinetyNinePercentForTheSlowest() {
        var fast = new Course(START, START.plusSeconds(50), START.plusSeconds(100), false);

        assertThat(shown(fast, 50)).isEqualTo("pending 99%");
        assertThat(shown(fast, 99)).isEqualTo("pending 99%");
        assertThat(shown(fast, 100)).isEqualTo("completed 100%");
    }

    @Test
    void oneThatFailsNeverShowsAHundredPercent() {
        var failing = new Course(START, START.plusSeconds(100), START.plusSeconds(100), true);

        assertThat(shown(failing, 99)).isEqualTo("pending 99%");
        assertThat(shown(failing, 100)).isEqualTo("error 99%");
    }

    @Test
    void oneThatHasToBeOverEarlierKeepsItsStartAndGoesOnlyForward() {
        var hurried = new Course(START, START.plusSeconds(50), START.plusSeconds(100), false).by(START.plusSeconds(60));

        assertThat(hurried)
                .isEqualTo(new Course(START, START.plusSeconds(50), START.plusSeconds(60), false))
                .isEqualTo(hurried.by(START.plusSeconds(70)));
    }

    private static String shown(Course course, long seconds) {
        var when = START.plusSeconds(seconds);
        return course.status(when) + " " + course.progress(when);
    }
}
