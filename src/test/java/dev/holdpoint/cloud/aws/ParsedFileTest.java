package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFile;

/** What is remembered of a file never outlives it. */
class ParsedFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));

    @TempDir
    Path directory;

    private Path path;
    private ParsedFile file;

    @BeforeEach
    void file() {
        path = directory.resolve("config");
        file = new ParsedFile(path, ProfileFile.Type.CONFIGURATION, InstantSource.fixed(NOW));
    }

    @Test
    void isParsedOnceAsLongAsItIsTheSame() throws IOException {
        write("eu-west-1", LONG_AGO);

        assertThat(file.now().orElseThrow()).isSameAs(file.now().orElseThrow());
    }

    @Test
    void anotherTimeIsAnotherContent() throws IOException {
        write("eu-west-1", LONG_AGO);
        assertThat(region()).isEqualTo("eu-west-1");

        write("eu-west-2", LONG_AGO.plusMillis(1));
        assertThat(region()).isEqualTo("eu-west-2");
    }

    @Test
    void anotherSizeIsAnotherContent() throws IOException {
        write("eu-west-1", LONG_AGO);
        assertThat(region()).isEqualTo("eu-west-1");

        write("eu-central-1", LONG_AGO);
        assertThat(region()).isEqualTo("eu-central-1");
    }

    @Test
    void anotherFileInItsPlaceIsAnotherContent() throws IOException {
        write("eu-west-1", LONG_AGO);
        assumeThat(Files.readAttributes(path, BasicFileAttributes.class).fileKey())
                .as("not on Windows")
                .isNotNull();
        assertThat(region()).isEqualTo("eu-west-1");

        var replacement = directory.resolve("replacement");
        Files.writeString(replacement, text("eu-west-2"));
        Files.setLastModifiedTime(replacement, FileTime.from(LONG_AGO));
        Files.delete(path);
        Files.move(replacement, path);
        assertThat(region()).isEqualTo("eu-west-2");
    }

    @Test
    void whatWasWrittenJustNowMayBeWrittenAgainInTheSameTick() throws IOException {
        write("eu-west-1", NOW);
        assertThat(region()).isEqualTo("eu-west-1");

        write("eu-west-2", NOW);
        assertThat(region()).isEqualTo("eu-west-2");
    }

    @Test
    void aFileThatGoesAndComesBackIsReadAgain() throws IOException {
        assertThat(file.now()).isEmpty();
        write("eu-west-1", LONG_AGO);
        assertThat(region()).isEqualTo("eu-west-1");
        Files.delete(path);
        assertThat(file.now()).isEmpty();
    }

    @Test
    void aBrokenFileIsBrokenEachTimeItIsAskedForAndGoodOnceItIsMended() throws IOException {
        Files.writeString(path, "[profile ops]\nregion\n");
        Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(file::now);
        }

        write("eu-west-1", LONG_AGO);
        assertThat(region()).isEqualTo("eu-west-1");
    }

    private void write(String region, Instant at) throws IOException {
        Files.writeString(path, text(region));
        Files.setLastModifiedTime(path, FileTime.from(at));
    }

    private static String text(String region) {
        return "[profile ops]\nregion = " + region + "\n";
    }

    private String region() {
        return file.now()
                .flatMap(profiles -> profiles.profile("ops"))
                .flatMap(profile -> profile.property("region"))
                .orElseThrow();
    }
}
