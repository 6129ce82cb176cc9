package dev.holdpoint.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one run of the packager works with.
 *
 * @param project the top level of the checkout
 * @param target what the build has made so far, and where its packages go
 * @param version of the program
 * @param stamp the time that everything in the packages carries, so that two builds of one commit are the same
 * @param jdk whose tools are used
 */
record Workshop(Path project, Path target, String version, Instant stamp, Path jdk, Os os, Arch arch) {

    /** A directory for what is made on the way; the same step's leftovers of an earlier run are gone. */
    Path bench(String step) throws IOException {
        var directory = target.resolve("dist").resolve(step);
        delete(directory);
        return Files.createDirectories(directory);
    }

    /** Where the packages go. */
    Path packages() throws IOException {
        return Files.createDirectories(target.resolve("packages"));
    }

    /** A file of the checkout's {@code packaging}. */
    Path packaging(String name) {
        return project.resolve("packaging").resolve(name);
    }

    /** A command of the JDK. */
    String tool(String name) {
        return jdk.resolve("bin").resolve(name).toString();
    }

    /** The seconds since 1970 of {@link #stamp}, as tools want them in {@code SOURCE_DATE_EPOCH}. */
    String epoch() {
        return Long.toString(stamp.getEpochSecond());
    }

    /** Gives every file below {@code root} the one time. */
    void stampAll(Path root) throws IOException {
        for (var file : below(root)) {
            if (!Files.isSymbolicLink(file)) {
                Files.setLastModifiedTime(file, FileTime.from(stamp));
            }
        }
    }

    /** Everything below {@code root}, what is in a directory before the directory, in a fixed order. */
    static List<Path> below(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** The files directly in {@code directory}, by name. */
    static List<Path> in(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (var file : below(root)) {
                Files.delete(file);
            }
        }
    }

    /** Copies a directory with everything in it; what was executable still is. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
