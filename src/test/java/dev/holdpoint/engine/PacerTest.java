package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.EnginePolicy;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final Duration START = Duration.ofSeconds(100);

    private final Pacer pacer = new Pacer(EnginePolicy.standard().pace(), new Jitter(new SplittableRandom(1)), START);

    private int take(Duration at) {
        int taken = 0;
        while (pacer.takeToSend(at)) {
            taken++;
        }
        return taken;
    }

    private static Duration after(double seconds) {
        return START.plusMillis((long) (seconds * 1000));
    }

    @Test
    void eightyAtOnceAndThenFourAndAHalfASecond() {
        assertThat(take(START)).isEqualTo(80);
        assertThat(take(after(2))).isEqualTo(9);
        assertThat(take(after(12))).isEqualTo(45);
        assertThat(take(after(1_000))).isEqualTo(80);
    }

    @Test
    void theNextTokenIsThereWhenItSays() {
        take(START);
        var ready = pacer.readyAt(START);
        assertThat(ready).isBetween(after(0.222), after(0.223));
        assertThat(pacer.take(ready.minusMillis(1))).isFalse();
        assertThat(pacer.take(ready)).isTrue();
    }

    @Test
    void aThrottleEmptiesTheBucketHalvesTheRateAndPausesOneToFourSeconds() {
        pacer.throttled(START);
        assertThat(pacer.rate()).isEqualTo(2.25);
        assertThat(pacer.readyAt(START)).isBetween(after(1), after(4));
        assertThat(take(after(4))).isEqualTo(9);
    }

    @Test
    void theRateNeverFallsBelowOneInFiveSeconds() {
        for (int i = 0; i < 20; i++) {
            pacer.throttled(START);
        }
        assertThat(pacer.rate()).isEqualTo(0.2);
    }

    @Test
    void tenSuccessesBringBackATenthUpToTheFullRate() {
        pacer.throttled(START);
        for (int i = 0; i < 10; i++) {
            pacer.succeeded();
        }
        assertThat(pacer.rate()).isEqualTo(2.35);
        for (int i = 0; i < 1_000; i++) {
            pacer.succeeded();
        }
        assertThat(pacer.rate()).isEqualTo(4.5);
    }

    @Test
    void aMetQuotaHoldsAMinuteAndEveryCompletionLetsOneThrough() {
        pacer.quotaMet(START);
        assertThat(take(after(59))).isZero();
        pacer.quotaEased(after(59));
        pacer.quotaEased(after(59));
        assertThat(take(after(59.5))).isEqualTo(2);
        assertThat(take(after(60))).isPositive();
    }

    @Test
    void aMetQuotaDoesNotHoldDryRuns() {
        pacer.quotaMet(START);
        assertThat(pacer.take(START)).isTrue();
    }

    @Test
    void whatAnEarlierProcessMayHaveSpentIsNotSpentAgain() {
        pacer.spentBefore(Duration.ofSeconds(2));
        assertThat(take(START)).isEqualTo(9);
    }

    @Test
    void theIntervalsOfPollsAndLooksAreThoseOfTheProtocol() {
        assertThat(PollPlan.interval(Duration.ofSeconds(59))).isEqualTo(Duration.ofSeconds(3));
        assertThat(PollPlan.interval(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(10));
        assertThat(PollPlan.interval(Duration.ofMinutes(10))).isEqualTo(Duration.ofSeconds(30));
        assertThat(PollPlan.interval(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(60));
        assertThat(PollPlan.lookAfter(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PollPlan.lookAfter(3)).isEqualTo(Duration.ofSeconds(15));
        assertThat(PollPlan.lookAfter(99)).isEqualTo(Duration.ofSeconds(30));
        assertThat(PollPlan.backoff(40, Duration.ofSeconds(6), Duration.ofMinutes(5)))
                .isEqualTo(Duration.ofMinutes(5));
    }
}
