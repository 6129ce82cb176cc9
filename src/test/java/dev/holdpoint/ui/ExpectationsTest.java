package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of what users expect, held against the tests and pictures that it names. */
class ExpectationsTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern PICTURE = Pattern.compile("picture `([a-z0-9-]+)`");
    private static final Pattern TEST = Pattern.compile("(?<!picture )`([A-Za-z0-9]+)(?:#([A-Za-z0-9]+))?`");
    private static final int LAST = 56;
    /** Merged into the one after it. */
    private static final int GONE = 7;

    private final Map<Integer, String> rows = new TreeMap<>();
    private final Map<String, String> sources;

    ExpectationsTest() throws IOException {
        ROW.matcher(Files.readString(Path.of("docs/expectations.md")))
                .results()
                .forEach(match -> rows.put(Integer.parseInt(match.group(1)), match.group(2)));
        sources = sources();
    }

    @Test
    void everyExpectationHasItsRow() {
        assertThat(rows.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST)
                        .filter(row -> row != GONE)
                        .boxed()
                        .toList());
    }

    @Test
    void everyTestAndPictureThatIsNamedIsThere() {
        var missing = new ArrayList<String>();
        rows.forEach((row, proofs) -> {
            missing.addAll(TEST.matcher(proofs)
                    .results()
                    .filter(match -> !isThere(match.group(1), match.group(2)))
                    .map(match -> row + ": " + match.group())
                    .toList());
            missing.addAll(PICTURE.matcher(proofs)
                    .results()
                    .filter(match -> !pictured(match.group(1)))
                    .map(match -> row + ": " + match.group())
                    .toList());
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRowIsProved() {
        var unproved = rows.entrySet().stream()
                .filter(row -> !TEST.matcher(row.getValue()).find()
                        && !PICTURE.matcher(row.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unproved).isEmpty();
    }

    private boolean isThere(String type, @Nullable String method) {
        var source = sources.get(type);
        return source != null && (method == null || source.contains(" " + method + "("));
    }

    private boolean pictured(String name) {
        return sources.entrySet().stream()
                .filter(source ->
                        source.getKey().equals("Gallery") || source.getKey().endsWith("Shots"))
                .anyMatch(source -> source.getValue().contains("\"" + name + "\""));
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("planted"))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            ExpectationsTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
