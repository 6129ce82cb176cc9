package dev.holdpoint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryTest {
    private static final Canary CANARY = new Canary(List.of("AKIACANARY", "canary-token"));

    @TempDir
    Path directory;

    @Test
    void whatWasToldInConfidenceIsFoundInTheMiddleOfAnyFile() throws IOException {
        var deep = Files.createDirectories(directory.resolve("a/b"));
        Files.write(deep.resolve("binary"), new byte[] {(byte) 0xff, 0, 'a'});
        var told = Files.writeString(deep.resolve("journal.db-wal"), "\u0000xAKIACANARYx");

        assertThat(CANARY.in(directory)).containsExactly(told);
    }

    @Test
    void silenceIsNotFound() throws IOException {
        Files.writeString(directory.resolve("log"), "AKIA CANARY");

        assertThat(CANARY.in(directory)).isEmpty();
    }
}
