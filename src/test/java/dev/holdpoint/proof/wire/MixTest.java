package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.fault.FaultRule;
import dev.holdpoint.sim.fault.When;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixTest {
    private static final int A_FULL_TURN = 4 * Mix.shots().size();

    @Test
    void everyFaultOfTheLanguageIsInTheMixes() {
        assertThat(Mix.shots().stream().map(Mix.Shot::kind))
                .containsOnly(FaultKind.values())
                .hasSizeGreaterThan(FaultKind.values().length);
    }

    @Test
    void everyOtherScheduleMeetsEachFaultOnceInAThousandCalls() {
        var rules = FaultRule.parseAll(Mix.of(4).rules());

        assertThat(rules).hasSameSizeAs(Mix.shots());
        assertThat(rules).allSatisfy(rule -> assertThat(rule.when()).isEqualTo(chance("0.1")));
    }

    @Test
    void theHarshSchedulesMeetAtLeastThirtyPercentTogether() {
        for (long seed = 1; seed < A_FULL_TURN; seed += 2) {
            var together = FaultRule.parseAll(Mix.of(seed).rules()).stream()
                    .map(rule -> ((When.Chance) rule.when()).percent())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(together).as("seed %d", seed).isGreaterThanOrEqualTo(new BigDecimal(30));
        }
    }

    @Test
    void everyFaultHasHarshSchedulesOfItsOwn() {
        var first = new HashSet<String>();
        LongStream.iterate(1, seed -> seed + 2)
                .limit(A_FULL_TURN)
                .forEach(seed -> first.add(
                        FaultRule.parseAll(Mix.of(seed).rules()).getFirst().word()));

        assertThat(first).containsAll(Mix.words());
    }

    @Test
    void theClientWaitsInRealTimeOnlyWhereAnAnswerMayBeLongInComing() {
        for (long seed = 0; seed < A_FULL_TURN; seed++) {
            var mix = Mix.of(seed);
            boolean silent = FaultRule.parseAll(mix.rules()).stream()
                    .anyMatch(rule ->
                            Arrays.asList(FaultKind.STALL, FaultKind.SLOW_BODY).contains(rule.kind()));

            assertThat(mix.silence()).as("seed %d", seed).isEqualTo(silent);
        }
    }

    private static When chance(String percent) {
        return new When.Chance(new BigDecimal(percent));
    }
}
