package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of files. */
final class Sums {
    private static final int CHUNK = 1 << 16;

    private Sums() {}

    /** The sum of {@code file} in hexadecimal, by an algorithm that every JDK has. */
    static String of(String algorithm, Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var digest = digest(algorithm);
            var chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** The sum of the names and the contents of all files in {@code directory}. */
    static String ofAll(String algorithm, Path directory) throws IOException {
        var all = digest(algorithm);
        for (var file : Workshop.in(directory)) {
            all.update((file.getFileName() + " " + of(algorithm, file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes {@code SHA256SUMS} of every other file in {@code directory}, in the form that sha256sum reads. */
    static void write(Path directory) throws IOException {
        var list = directory.resolve("SHA256SUMS");
        Files.deleteIfExists(list);
        var lines = new StringBuilder();
        for (var file : Workshop.in(directory)) {
            lines.append(of("SHA-256", file))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(list, lines);
    }
}
