package dev.holdpoint.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The life of one {@link Victim} in a process of its own. */
final class Life {
    private final Process process;

    Life(List<String> victim, Path directory, String point, int volumes, Fault... faults) {
        var command = new ArrayList<>(victim);
        command.addAll(List.of(directory.toString(), point, Integer.toString(volumes)));
        Stream.of(faults).map(Enum::name).forEach(command::add);
        try {
            process = new ProcessBuilder(command)
                    .redirectError(directory.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end by itself; its exit code. */
    int ends() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it so long after it said a word; whether it lived until then. */
    boolean killedAfter(String word, Duration span) {
        try (var said = process.inputReader()) {
            boolean lived = said.lines().anyMatch(word::equals) && !process.waitFor(span);
            process.destroyForcibly().waitFor();
            return lived;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
