package dev.holdpoint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of evidence is there whole or not at all. */
class EvidenceFileTest {
    @TempDir
    Path directory;

    @Test
    void anEarlierFileIsReplacedAsAWhole() throws IOException {
        var file = directory.resolve("evidence.html");
        Files.writeString(file, "before");

        assertThat(EvidenceFile.write(file, new byte[] {'n', 'o', 'w'})).isEmpty();

        assertThat(file).hasContent("now");
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws IOException {
        var target = Files.writeString(directory.resolve("target"), "precious");
        var file = Files.createSymbolicLink(directory.resolve("evidence.html"), target);

        assertThat(EvidenceFile.write(file, new byte[] {'n', 'o', 'w'})).isEmpty();

        assertThat(target).hasContent("precious");
        assertThat(file).isRegularFile().hasContent("now");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        var file = directory.resolve("nowhere").resolve("evidence.html");

        assertThat(EvidenceFile.write(file, new byte[1]))
                .contains(Problem.red("evidence.unwritable", file.toString(), "NoSuchFileException"));
    }
}
