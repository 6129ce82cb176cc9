package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The style sheet says nothing that JavaFX takes otherwise. */
class StyleTest {
    private static final Path SHEET = Path.of("src/main/resources/dev/holdpoint/ui/holdpoint.css");

    /** An icon is a letter whose font is the icon's own: a size in em would grow each time that styles are applied. */
    @Test
    void noIconIsMeasuredByItself() throws IOException {
        assertThat(Files.readString(SHEET))
                .contains("-fx-icon-size")
                .doesNotContainPattern("-fx-icon-size:\\s*[0-9.]+em");
    }
}
