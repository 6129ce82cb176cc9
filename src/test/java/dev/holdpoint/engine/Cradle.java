package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each {@link Victim} begins with: the classes in jars, and a cache of them as a first one left them. Without it,
 * a process that lives for half a second loads and links classes for most of it.
 */
final class Cradle {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private final Path cache;
    private final String classes;

    /** @param directory takes the jars and the cache, and is to be there as long as this is used */
    Cradle(Path directory) throws IOException {
        cache = directory.resolve("classes.aot");
        // The JVM keeps no classes from directories.
        classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(place -> Files.isDirectory(place) ? packed(place, directory) : place)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var first = new Life(
                victim("-XX:AOTCacheOutput=" + cache),
                Files.createDirectory(directory.resolve("first")),
                "Completed after",
                3,
                Fault.NONE);
        assertThat(first.ends()).isEqualTo(Victim.DIED);
    }

    private static Path packed(Path classes, Path directory) {
        var jar = directory.resolve(classes.getFileName() + ".jar");
        int failed = JAR.run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
        assertThat(failed).as("packed %s", classes).isZero();
        return jar;
    }

    /** The command that starts a {@link Victim}, which its arguments are to follow. */
    List<String> victim() {
        return victim("-XX:AOTCache=" + cache);
    }

    private List<String> victim(String option) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                Victim.class.getName());
    }
}
