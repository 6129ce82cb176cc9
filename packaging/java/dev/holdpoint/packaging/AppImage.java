package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The program as it runs, on any OS: launchers, runtime and jars in one directory, by jpackage. The jars are a class
 * path, since the SDK's have no module descriptors for jlink; JavaFX's modules are in the runtime.
 */
final class AppImage {
    /** In hexadecimal digits: for telling versions apart, not for keeping anybody out. */
    private static final int FINGERPRINT = 12;

    private final Workshop workshop;
    private final Recipe recipe;

    AppImage(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** Its directory: {@code holdpoint}, {@code Holdpoint} or {@code Holdpoint.app}. */
    Path make(Path runtime, Path jars, Path icon) throws IOException {
        var destination = workshop.bench("image");
        Tool.run(command(runtime, jars, icon, destination));
        var image = Workshop.in(destination).getFirst();
        for (var launcher : recipe.launchers(workshop.os())) {
            sort(apps(image).resolve(launcherName(launcher) + ".cfg"));
        }
        if (workshop.os() == Os.LINUX) {
            launchOurselves(image);
        }
        return image;
    }

    /** Puts our launcher in the place of jpackage's, and the JVM beside it under the program's name. */
    private void launchOurselves(Path image) throws IOException {
        var command = recipe.app().command();
        Files.copy(
                workshop.packaging("linux/launch"),
                image.resolve("bin").resolve(command),
                StandardCopyOption.REPLACE_EXISTING);
        var jvms = runtime(image).resolve("bin");
        Files.copy(jvms.resolve("java"), jvms.resolve(command));
        Files.delete(image.resolve("lib").resolve("libapplauncher.so"));
    }

    /** Where an image has its jars and its launchers' settings. */
    Path apps(Path image) {
        return switch (workshop.os()) {
            case LINUX -> image.resolve("lib").resolve("app");
            case WINDOWS -> image.resolve("app");
            case MACOS -> image.resolve("Contents").resolve("app");
        };
    }

    /** Where an image has its runtime. */
    Path runtime(Path image) {
        return switch (workshop.os()) {
            case LINUX -> image.resolve("lib").resolve("runtime");
            case WINDOWS -> image.resolve("runtime");
            case MACOS ->
                image.resolve("Contents").resolve("runtime").resolve("Contents").resolve("Home");
        };
    }

    List<String> command(Path runtime, Path jars, Path icon, Path destination) throws IOException {
        var launchers = recipe.launchers(workshop.os());
        var app = recipe.app();
        var command = new ArrayList<>(List.of(workshop.tool("jpackage"), "--type", "app-image"));
        command.addAll(List.of("--name", launcherName(launchers.getFirst())));
        command.addAll(List.of("--app-version", version()));
        command.addAll(List.of("--vendor", app.vendor(), "--copyright", app.copyright()));
        command.addAll(List.of("--description", app.summary(), "--icon", icon.toString()));
        command.addAll(List.of("--input", jars.toString(), "--main-jar", app.command() + ".jar"));
        command.addAll(List.of("--main-class", launchers.getFirst().mainClass()));
        command.addAll(List.of("--runtime-image", runtime.toString(), "--dest", destination.toString()));
        for (var launcher : launchers.subList(1, launchers.size())) {
            command.addAll(List.of("--add-launcher", launcherName(launcher) + "=" + settings(launcher)));
        }
        recipe.packagedOptions(workshop.os(), fingerprint(jars))
                .forEach(option -> command.addAll(List.of("--java-options", option)));
        if (workshop.os() == Os.MACOS) {
            command.addAll(List.of("--mac-package-identifier", app.id(), "--mac-package-name", app.name()));
        }
        return command;
    }

    /**
     * What tells these jars from all others, in the name of the start-up cache. JDK 25 does not notice that a cache was
     * made of other jars than those on the class path, and would run the classes of the earlier program
     * (docs/packaging.md).
     */
    private static String fingerprint(Path jars) throws IOException {
        return Sums.ofAll("SHA-256", jars).substring(0, FINGERPRINT);
    }

    private String version() {
        return workshop.os() == Os.MACOS ? Mac.version(workshop.version()) : workshop.version();
    }

    /** On Linux a command; on the others what the person sees. */
    private String launcherName(Recipe.Launcher launcher) {
        var isProgram = launcher.command().equals(recipe.app().command());
        return isProgram && workshop.os() != Os.LINUX ? recipe.app().name() : launcher.command();
    }

    private Path settings(Recipe.Launcher launcher) throws IOException {
        return Files.write(
                workshop.bench("launchers").resolve(launcher.command() + ".properties"),
                List.of("main-class=" + launcher.mainClass(), "win-console=" + launcher.console()));
    }

    /** jpackage lists the class path as the file system does; here it is by name, so that each build has the same. */
    private static void sort(Path settings) throws IOException {
        var lines = Files.readAllLines(settings);
        Predicate<String> isEntry = line -> line.startsWith("app.classpath=");
        var first = lines.stream().filter(isEntry).findFirst().orElseThrow();
        var sorted = lines.stream()
                .filter(line -> !isEntry.test(line))
                .flatMap(line -> line.equals("[Application]")
                        ? Stream.concat(
                                Stream.of(line, first),
                                lines.stream().filter(isEntry).skip(1).sorted())
                        : Stream.of(line))
                .toList();
        Files.write(settings, sorted);
    }
}
