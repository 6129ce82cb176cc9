package dev.holdpoint.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * I11: strings that were given to the program in confidence and must be in nothing that it leaves behind.
 *
 * @param secrets ASCII
 */
public record Canary(List<String> secrets) {

    /** Every file below {@code directory} that has one in it; none if all is well. */
    public List<Path> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(this::sings).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean sings(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return secrets.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
