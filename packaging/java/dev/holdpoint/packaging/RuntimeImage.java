package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Links the runtime: the JDK's modules and JavaFX's that {@code jlink.json} names, and no others but what they need.
 */
final class RuntimeImage {
    private final Workshop workshop;
    private final Recipe recipe;

    RuntimeImage(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** Its directory. */
    Path link(Path jmods) throws IOException {
        var runtime = workshop.bench("runtime");
        Files.delete(runtime); // jlink wants to make it
        Tool.run(command(jmods, runtime));
        keepCommands(runtime.resolve("bin"));
        workshop.stampAll(runtime);
        return runtime;
    }

    List<String> command(Path jmods, Path runtime) {
        var command = new ArrayList<>(List.of(
                workshop.tool("jlink"),
                "--module-path=" + jmods,
                "--add-modules=" + String.join(",", recipe.modules(workshop.os())),
                "--output=" + runtime));
        recipe.jlink().forEach(option -> command.add(option.option()));
        return command;
    }

    /** What else is in {@code bin}; on Windows the libraries lie there too. */
    private void keepCommands(Path bin) throws IOException {
        var kept = recipe.keptCommands().stream().map(Recipe.Command::command).toList();
        for (var file : Workshop.in(bin)) {
            var name = file.getFileName().toString();
            if (Files.isRegularFile(file)
                    && !workshop.os().isLibrary(name)
                    && !kept.contains(name.replace(".exe", ""))) {
                Files.delete(file);
            }
        }
    }
}
