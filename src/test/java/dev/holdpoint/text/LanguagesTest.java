package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** German beside English, and the language that nobody speaks. */
class LanguagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/dev/holdpoint/text");
    private static final Pattern GAP = Pattern.compile("\\{([0-9]+)");
    /** Words that are the same in both languages, or names and formats that no language changes. */
    private static final Pattern ALIKE = Pattern.compile(
            "[^a-z]*|\\{0\\} [GT]iB|Holdpoint|Tags?|_?Volumes?|Demo|Snapshots?|Status|Region|Zone|Name|Root|Change|CHG-4711"
                    + "|aws configure sso|Holdpoint \\{0\\}|Java \\{0\\}, JavaFX \\{1\\}, \\{2\\}|aws login|IAM Identity Center|Orange|\\{0\\}, \\{1\\}, \\{2\\}|Region \\{0\\}"
                    + "|[A-Z]?[a-z]* ?\\{0\\} · \\{1\\}.*");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void germanHasEveryKeyOfEnglishAndNoOther(String bundle) throws IOException {
        assertThat(read(bundle + "_de").keySet()).isEqualTo(read(bundle).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void germanFillsTheSameGaps(String bundle) throws IOException {
        var german = read(bundle + "_de");
        read(bundle)
                .forEach((key, english) ->
                        assertThat(gaps(german.getOrDefault(key, ""))).as(key).isEqualTo(gaps(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void nothingIsLeftInEnglish(String bundle) throws IOException {
        var english = read(bundle);
        var left = new TreeSet<String>();
        read(bundle + "_de").forEach((key, german) -> {
            if (german.equals(english.get(key)) && !ALIKE.matcher(german).matches()) {
                left.add(key);
            }
        });
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_de", "problems", "problems_de"})
    void everySentenceCanBeFormattedAndNoKeyIsThereTwice(String bundle) throws IOException {
        var lines = Files.readAllLines(BUNDLES.resolve(bundle + ".properties"));
        var keys = lines.stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        read(bundle).forEach((key, sentence) -> {
            assertThat(sentence).as(key).doesNotContain("'");
            for (int number = 0; number < 3; number++) {
                assertThat(new MessageFormat(sentence, Locale.GERMAN).format(numbers(number)))
                        .as(key)
                        .doesNotContain("{", "}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void theLongLanguageIsAtLeastFourTenthsLongerAndFillsTheSameGaps(String bundle) throws IOException {
        read(bundle).forEach((key, english) -> {
            var longer = Pseudo.sentence(english);
            var said = new MessageFormat(english, Locale.ENGLISH).format(numbers(2));
            assertThat(new MessageFormat(longer, Locale.ENGLISH)
                            .format(numbers(2))
                            .length())
                    .as(key)
                    .isGreaterThanOrEqualTo((int) (1.4 * said.length()));
            assertThat(gaps(longer)).as(key).isEqualTo(gaps(english));
            assertThat(new MessageFormat(longer, Locale.ENGLISH).format(numbers(2)))
                    .as(key)
                    .startsWith("[")
                    .endsWith("]")
                    .doesNotContain("{", "}");
        });
    }

    @Test
    void theLongLanguageKeepsWhatTheFormatterReads() {
        assertThat(Pseudo.sentence("Close")).isEqualTo("[Clöšé]");
        assertThat(Pseudo.sentence("Copy {0}")).isEqualTo("[Cöpý {0} l]");
        assertThat(Pseudo.sentence("{0,choice,1#One volume|1<{0} volumes}"))
                .isEqualTo("[{0,choice,1#Öñé völûmé|1<{0} völûméš} lö]");
    }

    @Test
    void theProgramSpeaksTheLocalesLanguageAndEnglishWhereThereIsNone() {
        assertThat(new Messages(Locale.GERMANY).text("sheet.close")).isEqualTo("Schließen");
        assertThat(new Messages(Locale.UK).text("sheet.close")).isEqualTo("Close");
        assertThat(new Messages(Locale.JAPAN).text("sheet.close")).isEqualTo("Close");
        assertThat(new Messages(Locale.of("en", "XA")).text("sheet.close")).startsWith("[Clöšé");
        assertThat(new Messages(Locale.of("en", "XA")).screens().getString("sheet.close"))
                .startsWith("[Cl");
    }

    @Test
    void numbersInSentencesFollowTheLocale() {
        assertThat(new Messages(Locale.GERMAN).text("volumes.status.loading", 50_000))
                .endsWith("50.000");
        assertThat(new Messages(Locale.ENGLISH).text("volumes.status.loading", 50_000))
                .endsWith(" 50,000 so far");
    }

    private static Object[] numbers(int number) {
        return new Object[] {number, number, number, number, number, number, number, number};
    }

    private static Set<String> gaps(String sentence) {
        var gaps = new TreeSet<String>();
        GAP.matcher(sentence).results().forEach(match -> gaps.add(match.group(1)));
        return gaps;
    }

    private static Map<String, String> read(String bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(BUNDLES.resolve(bundle + ".properties"))));
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }
}
