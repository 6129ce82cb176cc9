package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what {@code jlink.json} says about the JVM into argument files, from which the build starts the program and
 * its tests. In a checkout JavaFX's modules come from a module path; in a package they are in the runtime.
 *
 * <p>{@code access.args}: for any JVM that runs the program's classes. {@code run.args}: for one that is the program.
 * {@code main.args}: its main class.
 */
public final class LaunchArgs {
    private LaunchArgs() {}

    /** {@code LaunchArgs JLINK-JSON MODULE-PATH OUTPUT-DIRECTORY} */
    public static void main(String[] args) throws IOException {
        write(Recipe.read(Path.of(args[0])), Path.of(args[1]), Path.of(args[2]));
    }

    static void write(Recipe recipe, Path modulePath, Path directory) throws IOException {
        Files.createDirectories(directory);
        var access = new ArrayList<String>();
        access.add("--module-path=" + modulePath);
        access.add("--add-modules="
                + String.join(
                        ",",
                        recipe.modules(Os.here()).stream()
                                .filter(module -> module.startsWith("javafx."))
                                .toList()));
        recipe.jvm().access().forEach(option -> access.add(option.option()));
        var run = new ArrayList<>(access);
        recipe.jvm().options().forEach(option -> run.add(option.option()));
        Files.write(directory.resolve("access.args"), quoted(access));
        Files.write(directory.resolve("run.args"), quoted(run));
        Files.write(
                directory.resolve("main.args"),
                quoted(List.of(recipe.launchers(Os.here()).getFirst().mainClass())));
    }

    /** In quotes, in which the launcher takes a backslash for the beginning of an escape. */
    private static List<String> quoted(List<String> arguments) {
        return arguments.stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
    }
}
