package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started twice, each time in a process of its own. */
@Tag("slow")
class SecondStartFxTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(50);

    @TempDir
    Path directory;

    @Test
    void aSecondStartEndsAndTheFirstGoesOn() throws IOException, InterruptedException {
        var first = start("first.log");
        try {
            awaitTheDoorOf(first);
            var second = start("second.log");
            assertThat(second.waitFor(PATIENCE)).as("the second start ended").isTrue();
            assertThat(second.exitValue()).isZero();
            assertThat(directory.resolve("second.log")).content().isEmpty();
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private void awaitTheDoorOf(Process first) throws InterruptedException {
        var door = directory.resolve("data").resolve("instance.sock");
        for (long looks = PATIENCE.dividedBy(LOOK); looks > 0 && !Files.exists(door); looks--) {
            assertThat(first.waitFor(LOOK)).as("the first start ended").isFalse();
        }
        assertThat(door).exists();
    }

    private Process start(String log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("target", "launch", "access.args"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data-dir",
                directory.resolve("data").toString());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile());
        // The JVM would say on its first line that it took them up.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder.start();
    }
}
