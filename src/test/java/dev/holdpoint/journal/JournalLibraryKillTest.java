package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite is native code, loaded once a process: each case has a process of its own. */
class JournalLibraryKillTest {
    @TempDir
    Path directory;

    @Test
    void aLibraryThatCannotBeUnpackedIsAJournalThatCannotBeOpened() throws IOException {
        var file = Files.writeString(directory.resolve("not-a-directory"), "");

        assertThat(open(file)).startsWith("refused: ").contains("SQLite");
    }

    @Test
    void aLibraryThatIsUnpackedOpensIt() throws IOException {
        assertThat(open(directory)).isEqualTo("opened");
    }

    /** What a process says that unpacks the library into {@code place}. */
    private String open(Path place) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.tmpdir=" + place,
                        "-Dholdpoint.logs=" + directory.resolve("logs"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpensAJournal.class.getName(),
                        directory.resolve("journal.db").toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines().reduce((first, last) -> last).orElse("nothing");
        }
    }
}
