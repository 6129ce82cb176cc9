package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseWordsTest {
    private final PhaseWords words = new PhaseWords(Fixtures.surroundings());

    /** Each change of the words has the window drawn anew. */
    @Test
    void theAgeOfAListChangesOnceAMinute() {
        var listed = new ListPhase.Listed(3, Fixtures.NOW, List.of());
        var atOnce = words.status(listed, Fixtures.NOW);

        assertThat(words.status(listed, Fixtures.NOW.plusSeconds(59))).isEqualTo(atOnce);
        assertThat(words.status(listed, Fixtures.NOW.plusSeconds(60)))
                .isNotEqualTo(atOnce)
                .isEqualTo(words.status(listed, Fixtures.NOW.plusSeconds(119)));
    }
}
