package dev.holdpoint.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cache of loaded and linked classes (JEP 514), trained at packaging time: for .msi and .dmg, which have no step of
 * their own on the target. On Linux {@code packaging/linux/train} does it there, with the same options.
 */
final class AotCache {
    private static final String CLASS_PATH = "app.classpath=";
    private static final String LAUNCHED_WITH = "java-options=" + Recipe.CACHE;

    private final Workshop workshop;
    private final Recipe recipe;

    AotCache(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** Puts it beside the jars of {@code image}, unless it is switched off. */
    void train(AppImage images, Path image) throws IOException {
        if (recipe.aot().enabled()) {
            Tool.run(command(images.runtime(image), images.apps(image)));
        }
    }

    List<String> command(Path runtime, Path apps) throws IOException {
        var launcher = recipe.launchers(workshop.os()).getFirst();
        var settings = Workshop.in(apps).stream()
                .filter(file -> file.getFileName().toString().endsWith(".cfg"))
                .toList()
                .getFirst();
        var lines = Files.readAllLines(settings);
        var classPath =
                after(CLASS_PATH, lines).map(entry -> inApps(entry, apps)).toList();
        var cache = after(LAUNCHED_WITH, lines).findFirst().orElseThrow();
        var command =
                new ArrayList<>(List.of(runtime.resolve("bin").resolve("java").toString()));
        recipe.trainingOptions(workshop.os()).forEach(option -> command.add(inApps(option, apps)));
        command.add("-XX:AOTCacheOutput=" + inApps(cache, apps));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), launcher.mainClass()));
        command.addAll(recipe.aot().train());
        return command;
    }

    private static Stream<String> after(String start, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()));
    }

    private static String inApps(String text, Path apps) {
        return text.replace("$APPDIR", apps.toString());
    }
}
