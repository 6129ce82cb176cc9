package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final List<String> KNOWN = List.of("Owner", "CostCentre", "owner-team", "Env");

    @Test
    void whatBeginsWithItComesBeforeWhatContainsIt() {
        assertThat(Completion.matches("ow", KNOWN)).containsExactly("Owner", "owner-team");
        assertThat(Completion.matches("te", KNOWN)).containsExactly("owner-team");
        assertThat(Completion.matches("E", KNOWN)).containsExactly("Env", "Owner", "CostCentre", "owner-team");
    }

    @Test
    void nothingAndTheVerySameOfferNothing() {
        assertThat(Completion.matches(" ", KNOWN)).isEmpty();
        assertThat(Completion.matches("Owner", KNOWN)).isEmpty();
    }
}
