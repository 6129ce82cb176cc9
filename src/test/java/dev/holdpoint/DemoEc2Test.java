package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.fault.FaultRule;
import dev.holdpoint.ui.DemoStory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoEc2Test {

    @ParameterizedTest
    @EnumSource(DemoStory.class)
    void everyStoryIsInTheLanguageOfFaultsAndForSetsAsForVolumes(DemoStory story) {
        var rules = FaultRule.parseAll(DemoEc2.faults(story)).stream()
                .map(FaultRule::toString)
                .toList();

        assertThat(rules.isEmpty()).isEqualTo(story == DemoStory.ALL_WELL);
        assertThat(rules.stream()
                        .filter(rule -> rule.startsWith("CreateSnapshot:"))
                        .map(DemoEc2Test::fault))
                .containsExactlyElementsOf(rules.stream()
                        .filter(rule -> rule.startsWith("CreateSnapshots:"))
                        .map(DemoEc2Test::fault)
                        .toList());
    }

    private static String fault(String rule) {
        return rule.substring(rule.indexOf(':'));
    }
}
