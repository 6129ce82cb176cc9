package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The two installers for Windows, by jpackage with WiX: one for the whole machine, by an administrator, and one for the
 * user alone. Both replace an earlier version of their kind, which they find by the upgrade UUID.
 */
final class Msi {
    /** Set where there is a certificate to sign with. */
    private static final String SECRET = "WINDOWS_CERTIFICATE";

    private final Workshop workshop;
    private final Recipe recipe;

    Msi(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    void make(Path image) throws IOException {
        sign(List.of(image.resolve(recipe.app().name() + ".exe"), image.resolve("holdpoint-console.exe")));
        make(image, "", List.of());
        make(image, "-user", List.of("--win-per-user-install"));
    }

    private void make(Path image, String suffix, List<String> more) throws IOException {
        var destination = workshop.bench("msi" + suffix);
        var command = command(image, destination);
        command.addAll(more);
        Tool.run(command);
        var name = recipe.app().name() + "-" + workshop.version() + "-"
                + workshop.arch().download() + suffix + ".msi";
        var file = Files.move(
                Workshop.in(destination).getFirst(),
                workshop.packages().resolve(name),
                StandardCopyOption.REPLACE_EXISTING);
        sign(List.of(file));
    }

    List<String> command(Path image, Path destination) {
        var app = recipe.app();
        var command = new ArrayList<>(List.of(workshop.tool("jpackage"), "--type", "msi"));
        command.addAll(List.of("--app-image", image.toString(), "--dest", destination.toString()));
        command.addAll(List.of("--name", app.name(), "--app-version", workshop.version()));
        command.addAll(List.of("--vendor", app.vendor(), "--copyright", app.copyright()));
        command.addAll(List.of("--description", app.summary()));
        command.addAll(
                List.of("--license-file", workshop.project().resolve("LICENSE").toString()));
        command.addAll(List.of("--win-upgrade-uuid", app.windowsUpgradeUuid()));
        command.addAll(List.of("--win-menu", "--win-menu-group", app.name()));
        command.addAll(List.of("--win-dir-chooser", "--win-shortcut-prompt"));
        return command;
    }

    private void sign(List<Path> files) throws IOException {
        if (System.getenv().getOrDefault(SECRET, "").isBlank()) {
            return;
        }
        var command = new ArrayList<>(List.of(
                "pwsh",
                "-NoProfile",
                "-File",
                workshop.packaging("windows/sign.ps1").toString()));
        files.forEach(file -> command.add(file.toString()));
        Tool.run(command);
    }
}
