package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of what is promised about connections, held against the tests that it names. */
class ConnectionProofsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+Test)(?:#([A-Za-z0-9]+))?`");

    private final List<String> rows;

    ConnectionProofsTest() throws IOException {
        rows = Files.readAllLines(Path.of("docs/connections.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise"))
                .toList();
    }

    @Test
    void everyPromiseNamesItsProof() {
        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row ->
                        assertThat(TEST.matcher(proofs(row)).find()).as(row).isTrue());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var sources = sources();
        var missing = rows.stream()
                .flatMap(row -> TEST.matcher(proofs(row)).results())
                .filter(named -> sources.stream()
                        .noneMatch(source -> source.contains("class " + named.group(1) + " ")
                                && (named.group(2) == null || source.contains(" " + named.group(2) + "("))))
                .map(named -> named.group())
                .toList();

        assertThat(missing).isEmpty();
    }

    private static String proofs(String row) {
        return row.split("\\|", -1)[2];
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests =
                    files.filter(file -> file.toString().endsWith("Test.java")).toList();
            var read = new ArrayList<String>();
            for (var test : tests) {
                read.add(Files.readString(test));
            }
            return read;
        }
    }
}
