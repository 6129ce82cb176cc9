package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final IntentId INTENT = IntentId.parse("0192f0c4-0000-7000-8000-000000000001");

    @Test
    void theOperatorHas213Of255Characters() {
        assertThat(Description.parse("x".repeat(213)).problems()).isEmpty();
        assertThat(Description.parse("x".repeat(214)).problems())
                .containsExactly(Problem.red("description.long", "214", "213"));
    }

    @Test
    void aLineBreakIsRefused() {
        assertThat(Description.parse("a\nb").problems()).containsExactly(Problem.red("description.control"));
    }

    @Test
    void theIdentityIsItsSuffixAndIsReadBack() {
        var sent = Carriers.describe(Description.parse("kernel patch").orThrow(), INTENT);

        assertThat(sent).isEqualTo("kernel patch [hp:0192f0c4-0000-7000-8000-000000000001]");
        assertThat(Carriers.intentIn(sent)).contains(INTENT);
        assertThat(Carriers.textIn(sent)).isEqualTo("kernel patch");
    }

    @Test
    void anIdentityInTheMiddleOfATextIsNone() {
        assertThat(Carriers.intentIn(Carriers.suffix(INTENT) + " copied")).isEmpty();
    }
}
