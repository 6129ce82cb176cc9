package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The screens and the bundle of their words, held against each other. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/dev/holdpoint/ui");
    private static final Path EVIDENCE = Path.of("src/main/java/dev/holdpoint/evidence");
    private static final Path FXML = Path.of("src/main/resources/dev/holdpoint/ui");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    /** What a programmer or a log reads comes first, so that it is taken whole; then every other literal. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:Exception|LOG\\.[a-z]+)\\(\\s*\"(?:[^\"\\\\\n]|\\\\.)*\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    /** Two words in a row, or one that begins like a sentence, are meant for people. */
    private static final Pattern SENTENCE = Pattern.compile(".*[A-Za-z}] [a-z]{2,}.*|[A-Z][a-z]{2,}[.…:]?");

    private final Set<String> bundle =
            new TreeSet<>(new Messages(Locale.ENGLISH).screens().keySet());

    @Test
    void everyWordThatAScreenAsksForIsThere() throws IOException {
        var asked = found(JAVA, ".java", ASKED);
        asked.addAll(found(EVIDENCE, ".java", ASKED));
        asked.addAll(found(FXML, ".fxml", IN_FXML));

        assertThat(bundle).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(100);
    }

    @Test
    void everyWordThatIsThereIsUsed() throws IOException {
        var used = found(JAVA, ".java", QUOTED);
        used.addAll(found(EVIDENCE, ".java", QUOTED));
        used.addAll(found(FXML, ".fxml", IN_FXML));

        assertThat(used).containsAll(bundle);
    }

    @Test
    void noTextOfAScreenIsWrittenInItsFxml() throws IOException {
        var literal = Pattern.compile(
                "(?:\\b[tT]ext|promptText|accessibleText|accessibleHelp|title|name|empty)=\"([^%$\"][^\"]*)\"");
        var content = Pattern.compile(">\\s*([^<\\s][^<]*)<");
        assertThat(found(FXML, ".fxml", literal)).isEmpty();
        assertThat(found(FXML, ".fxml", content)).isEmpty();
    }

    /** Names of what the AWS CLI writes, for machines. */
    private static final String FOR_MACHINES = "VolumeExport.java";

    @Test
    void noTextOfAScreenIsWrittenInTheCode() throws IOException {
        try (var files = Files.walk(JAVA)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java") && !path.endsWith(FOR_MACHINES))
                    .toList()) {
                assertThat(sentences(Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aSentenceIsKnownFromAKeyAndFromWhatIsForProgrammers() {
        assertThat(sentences("a.setText(\"Take it\"); new Label(\"Refresh\"); say(x + \"{0} of {1} taken\")"))
                .containsExactly("Take it", "Refresh", "{0} of {1} taken");
        assertThat(sentences("text(\"volumes.refresh\"); setId(\"volumes-table\"); new IOException(\"no such file\")"))
                .isEmpty();
    }

    private static List<String> sentences(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(match -> match.group(1))
                .filter(literal -> literal != null && SENTENCE.matcher(literal).matches())
                .toList();
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
