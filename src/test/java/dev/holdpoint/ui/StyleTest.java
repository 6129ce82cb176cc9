package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheet says nothing that JavaFX takes otherwise. */
class StyleTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TWO_STATES = Pattern.compile("[^\\s,{};]*:[a-z-]+:[a-z-]+[^\\s,{};]*");

    private static final Path SHEET = Path.of("src/main/resources/dev/holdpoint/ui/holdpoint.css");

    /** An icon is a letter whose font is the icon's own: a size in em would grow each time that styles are applied. */
    @Test
    void noIconIsMeasuredByItself() throws IOException {
        assertThat(Files.readString(SHEET))
                .contains("-fx-icon-size")
                .doesNotContainPattern("-fx-icon-size:\\s*[0-9.]+em");
    }

    /**
     * JavaFX keeps the states of a selector in a set without an order of its own, and writes them so: the compiled
     * sheet would differ from one build to the next.
     */
    @ParameterizedTest
    @ValueSource(strings = {"holdpoint.css", "controlsfx.css"})
    void noSelectorAsksForTwoStatesOfOneNode(String sheet) throws IOException {
        var rules =
                COMMENT.matcher(Files.readString(SHEET.resolveSibling(sheet))).replaceAll("");
        assertThat(TWO_STATES.matcher(rules).results().map(MatchResult::group)).isEmpty();
    }
}
