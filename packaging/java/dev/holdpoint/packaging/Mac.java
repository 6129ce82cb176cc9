package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The disk image and the installer for macOS, by jpackage; signed and notarised where the secrets are there. */
final class Mac {
    private final Workshop workshop;
    private final Recipe recipe;

    Mac(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    void make(Path image) throws IOException {
        script("finish", image.toString(), workshop.version());
        for (var type : List.of("dmg", "pkg")) {
            var destination = workshop.bench(type);
            Tool.run(command(type, image, destination));
            var name = recipe.app().name() + "-" + workshop.version() + "-"
                    + workshop.arch().download() + "." + type;
            var file = Files.move(
                    Workshop.in(destination).getFirst(),
                    workshop.packages().resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
            script("notarise", file.toString());
        }
    }

    List<String> command(String type, Path image, Path destination) {
        var app = recipe.app();
        var command = new ArrayList<>(List.of(workshop.tool("jpackage"), "--type", type));
        command.addAll(List.of("--app-image", image.toString(), "--dest", destination.toString()));
        command.addAll(List.of("--name", app.name(), "--app-version", version(workshop.version())));
        command.addAll(List.of("--vendor", app.vendor(), "--copyright", app.copyright()));
        command.addAll(List.of("--mac-package-identifier", app.id()));
        command.addAll(
                List.of("--license-file", workshop.project().resolve("LICENSE").toString()));
        return command;
    }

    /** jpackage on macOS wants a first number that is not 0; {@code finish} writes the true version afterwards. */
    static String version(String version) {
        return version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private void script(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(workshop.packaging("macos/" + name + ".sh").toString()));
        command.addAll(List.of(arguments));
        System.out.print(Tool.run(command));
    }
}
