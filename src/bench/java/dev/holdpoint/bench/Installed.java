package dev.holdpoint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the app image that {@code -Pdist} makes, as it is after its installation: with its AOT cache, trained on
 * this machine. What measures it lies in a jar of its own behind the program's class path, and is started by a launcher
 * of its own with the program's options.
 */
final class Installed {
    private static final Path MADE = Path.of("target", "dist", "image", "holdpoint");
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final String OWN = "dev/holdpoint/bench";
    private static final String CACHE = "java-options=-XX:AOTCache=";

    private final Path root;
    private final List<String> settings;

    private Installed(Path root) throws IOException {
        this.root = root;
        this.settings = Files.readAllLines(app().resolve("holdpoint.cfg"));
    }

    /** The copy; none if no image was made. */
    static Optional<Installed> here() throws IOException, InterruptedException {
        if (!Files.isDirectory(MADE)) {
            return Optional.empty();
        }
        var root = Path.of("target", "bench", "image").toAbsolutePath();
        if (Files.isDirectory(root)) {
            delete(root);
        }
        Files.createDirectories(root.getParent());
        copy(MADE, root);
        var installed = new Installed(root);
        installed.pack();
        Files.copy(Path.of("packaging", "linux", "train"), root.resolve("lib").resolve("train"));
        try (var training = Child.start(List.of("sh", root.resolve("lib/train").toString()), java.util.Map.of())) {
            training.drain();
        }
        return Optional.of(installed);
    }

    private Path app() {
        return root.resolve("lib").resolve("app");
    }

    private Path measuring() {
        return app().resolve("bench.jar");
    }

    /** The benchmark's own classes; a class path with an AOT cache knows jars alone. */
    private void pack() {
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        measuring().toString(),
                        "-C",
                        CLASSES.toString(),
                        OWN,
                        "-C",
                        CLASSES.toString(),
                        "dev/holdpoint/MeasuredProgram.class");
        if (code != 0) {
            throw new IllegalStateException("jar: " + code);
        }
    }

    /** The command that starts {@code mainClass} on the image's runtime, as its launcher would. */
    List<String> java(String mainClass, List<String> more, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(root.resolve("lib/runtime/bin/java").toString());
        command.addAll(values("java-options="));
        command.addAll(more);
        command.add("-cp");
        command.add(String.join(":", values("app.classpath=")) + ":" + measuring());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /**
     * A launcher that starts {@code mainClass} instead of the program.
     *
     * @param cache the name of its AOT cache; null for the program's own
     */
    Path launcher(String name, String mainClass, @Nullable String cache) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : settings) {
            if (line.startsWith("app.mainclass=")) {
                lines.add("app.classpath=$APPDIR/" + measuring().getFileName());
                lines.add("app.mainclass=" + mainClass);
            } else {
                lines.add(cache != null && line.startsWith(CACHE) ? CACHE + "$APPDIR/" + cache + ".aot" : line);
            }
        }
        Files.write(app().resolve(name + ".cfg"), lines);
        var launcher = root.resolve("bin").resolve(name);
        return Files.copy(root.resolve("bin").resolve("holdpoint"), launcher);
    }

    /** Trains another AOT cache: what {@code mainClass} needs, given {@code argument}, until it ends. */
    void train(String cache, String mainClass, List<String> options, String argument)
            throws IOException, InterruptedException {
        var command = java(mainClass, options, List.of(argument));
        command.removeIf(option -> option.startsWith("-XX:AOTCache="));
        command.add(1, "-XX:AOTCacheOutput=" + app().resolve(cache + ".aot"));
        try (var training = Child.start(command, java.util.Map.of())) {
            training.drain();
        }
    }

    /** Whether the AOT cache was made. */
    boolean trained() {
        return values(CACHE).stream().map(Path::of).anyMatch(Files::exists);
    }

    private List<String> values(String key) {
        return settings.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", app().toString()))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            each(
                    files,
                    file -> Files.copy(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            each(files.sorted(java.util.Comparator.reverseOrder()), Files::delete);
        }
    }

    private static void each(Stream<Path> files, Deed deed) throws IOException {
        try {
            files.forEach(file -> {
                try {
                    deed.on(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Deed {
        void on(Path file) throws IOException;
    }
}
