package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The screens and the bundle of their words, held against each other. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/dev/holdpoint/ui");
    private static final Path FXML = Path.of("src/main/resources/dev/holdpoint/ui");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    private final Set<String> bundle =
            new TreeSet<>(new Messages(Locale.ENGLISH).screens().keySet());

    @Test
    void everyWordThatAScreenAsksForIsThere() throws IOException {
        var asked = found(JAVA, ".java", ASKED);
        asked.addAll(found(FXML, ".fxml", IN_FXML));

        assertThat(bundle).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(100);
    }

    @Test
    void everyWordThatIsThereIsUsed() throws IOException {
        var used = found(JAVA, ".java", QUOTED);
        used.addAll(found(FXML, ".fxml", IN_FXML));

        assertThat(used).containsAll(bundle);
    }

    @Test
    void noTextOfAScreenIsWrittenInItsFxml() throws IOException {
        var literal = Pattern.compile("(?:text|promptText|accessibleText|accessibleHelp)=\"([^%\"][^\"]*)\"");
        assertThat(found(FXML, ".fxml", literal)).isEmpty();
    }

    @Test
    void noWordHasAStraightApostropheWhichTheFormatterEats() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/dev/holdpoint/text/messages.properties")))
                .doesNotContain("'");
    }

    private static Collection<String> found(Path root, String suffix, Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return keys;
    }
}
