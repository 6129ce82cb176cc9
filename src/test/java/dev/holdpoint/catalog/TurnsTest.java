package dev.holdpoint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Volumes are listed faster than EC2's bucket of 100 tokens and 20 a second never: others draw from it too. */
class TurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void eightyTurnsAreThereAtOnceAndThenEighteenASecond() {
        var turns = new Turns(NOW);

        for (var turn = 0; turn < 80; turn++) {
            assertThat(turns.take(NOW)).isZero();
        }
        assertThat(turns.take(NOW)).isEqualTo(Duration.ofNanos(55_555_555));
        assertThat(turns.take(NOW)).isEqualTo(Duration.ofNanos(111_111_111));
        assertThat(turns.take(NOW.plusSeconds(1))).isZero();
    }

    @Test
    void aPauseFillsTheBucketAndNoMore() {
        var turns = new Turns(NOW);

        for (var turn = 0; turn < 80; turn++) {
            assertThat(turns.take(NOW.plusSeconds(3600))).isZero();
        }
        assertThat(turns.take(NOW.plusSeconds(3600))).isPositive();
    }

    @Test
    void aClockThatIsSetBackGivesNothingAway() {
        var turns = new Turns(NOW);
        for (var turn = 0; turn < 80; turn++) {
            turns.take(NOW);
        }

        assertThat(turns.take(NOW.minusSeconds(3600))).isPositive();
    }
}
