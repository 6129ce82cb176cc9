package dev.holdpoint.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The fault language reads back what it writes, and says in one line what it cannot read. */
class FaultRuleTest {
    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void everyRuleIsReadBackAsItWasWritten(FaultKind kind) {
        var random = new SplittableRandom(kind.word().hashCode());
        for (var phase : kind.hasPhases() ? new String[] {"-before", "-after", ""} : new String[] {""}) {
            var value = kind == FaultKind.ERROR
                    ? "=IncorrectState"
                    : kind.hasSpan() ? "=" + (1 + random.nextInt(90_000)) + "ms" : "";
            for (var when : new String[] {"", "@n=3", "@n=2..9", "@0.1%", "@100%"}) {
                var rule = FaultRule.parse("CreateSnapshot:" + kind.word() + phase + value + when);

                assertThat(FaultRule.parse(rule.toString())).isEqualTo(rule);
            }
        }
    }

    @Test
    void theExampleOfTheHelpIsThreeRules() {
        var rules = FaultRule.parseAll(
                "CreateSnapshot:reset-after@n=1; DescribeSnapshots:throttle@10%; *:stall-before=30s@0.1%");

        assertThat(rules)
                .extracting(FaultRule::toString)
                .containsExactly(
                        "CreateSnapshot:reset-after@n=1", "DescribeSnapshots:throttle@10%", "*:stall-before=30s@0.1%");
        assertThat(rules.getLast().span()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rules.getFirst().phase()).isEqualTo(Phase.AFTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CreateSnapshot                 | it is not ACTION:FAULT[=VALUE][@WHEN]",
                "Create_Snapshot:reset          | 'Create_Snapshot' is neither an action nor *",
                "CreateSnapshot:explode         | there is no fault 'explode'",
                "CreateSnapshot:throttle-after  | 'throttle' has no -after",
                "CreateSnapshot:lag-before      | 'lag' has no -before",
                "CreateSnapshot:reset=5s        | 'reset' takes no value",
                "CreateSnapshot:stall=long      | 'long' is no span of time such as 500ms, 30s or 5m",
                "CreateSnapshot:error           | 'error' needs a code, such as error=IncorrectState",
                "CreateSnapshot:reset@n=0       | 'n=0' counts from 1 upwards",
                "CreateSnapshot:reset@101%      | '101%' is neither n=3, n=3..5 nor a percentage up to 100%"
            })
    void whatCannotBeReadIsNamed(String text, String why) {
        assertThatThrownBy(() -> FaultRule.parseAll("*:reset; " + text))
                .isInstanceOf(FaultSyntaxException.class)
                .hasMessage("fault '" + text + "': " + why);
    }

    @Test
    void aBadSpecificationChangesNothing() {
        var faults = new Faults(1);
        faults.set("*:reset@n=1");

        assertThatThrownBy(() -> faults.set("*:throttle; nonsense")).isInstanceOf(FaultSyntaxException.class);

        assertThat(faults.specification()).isEqualTo("*:reset-after@n=1");
    }

    @Test
    void aRuleCountsOnlyTheCallsThatItIsAbout() {
        var faults = new Faults(1);
        faults.set("CreateSnapshot:reset@n=2");
        var struck = new ArrayList<Boolean>();
        for (var action : new String[] {"CreateSnapshot", "DescribeVolumes", "CreateSnapshot", "CreateSnapshot"}) {
            struck.add(faults.next(action).answer(Phase.AFTER).isPresent());
        }

        assertThat(struck).containsExactly(false, false, true, false);
    }

    @Test
    void aChanceIsMetAboutAsOftenAsItSays() {
        var faults = new Faults(42);
        faults.set("*:reset@10%");
        var struck = 0;
        for (var i = 0; i < 10_000; i++) {
            struck += faults.next("DescribeVolumes").answer(Phase.AFTER).isPresent() ? 1 : 0;
        }

        // 1000 expected, standard deviation 30: five of them either way.
        assertThat(struck).isBetween(850, 1150);
    }
}
