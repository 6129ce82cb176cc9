package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started twice, each time in a process of its own. */
@Tag("slow")
class SecondStartFxTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void aSecondStartBringsTheWindowToTheFrontAndEnds() throws IOException, InterruptedException {
        var first = start("first.log");
        try {
            var door = directory.resolve("data").resolve("instance.sock");
            while (!Files.exists(door)) {
                assertThat(first.waitFor(50, TimeUnit.MILLISECONDS))
                        .as("the first start ended")
                        .isFalse();
            }
            var second = start("second.log");
            assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            assertThat(first.isAlive()).isTrue();
            assertThat(directory.resolve("second.log")).isEmptyFile();
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private Process start(String log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("target", "launch", "access.args"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.holdpoint.Main",
                "--data-dir",
                directory.resolve("data").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
    }
}
