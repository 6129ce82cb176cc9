package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's classes are as short as CONTRIBUTING.md wants them, and a longer one would be caught. */
class SourceSizeTest {
    private static final int CLASS = 300;
    private static final int CONTROLLER = 150;

    @TempDir
    Path planted;

    @Test
    void noClassIsLongerThanThreeHundredLinesAndNoControllerThanOneHundredAndFifty() throws IOException {
        assertThat(tooLong(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void aLongerOneIsCaught() throws IOException {
        plant("Longest.java", CLASS);
        plant("TooLong.java", CLASS + 1);
        plant("LongestController.java", CONTROLLER);
        plant("TooLongController.java", CONTROLLER + 1);

        assertThat(tooLong(planted)).containsExactly("TooLong.java: 301 lines", "TooLongController.java: 151 lines");
    }

    private void plant(String name, int lines) throws IOException {
        Files.write(planted.resolve(name), Collections.nCopies(lines, "// planted"));
    }

    private static List<String> tooLong(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > most(file))
                    .map(file -> root.relativize(file) + ": " + lines(file) + " lines")
                    .sorted()
                    .toList();
        }
    }

    private static int most(Path file) {
        return file.toString().endsWith("Controller.java") ? CONTROLLER : CLASS;
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
