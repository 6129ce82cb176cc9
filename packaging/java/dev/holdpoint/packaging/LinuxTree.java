package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * What a Linux package puts onto the system, as one tree from the root on, by the Filesystem Hierarchy Standard: the
 * program in {@code /usr/lib/holdpoint}, its command, and what a desktop and a reader look for. The .deb and the .rpm
 * hold this very tree.
 */
final class LinuxTree {
    private final Workshop workshop;
    private final Recipe recipe;

    LinuxTree(Workshop workshop, Recipe recipe) {
        this.workshop = workshop;
        this.recipe = recipe;
    }

    /** Its root. */
    Path lay(Path image, Icons icons, Path papers) throws IOException {
        var root = workshop.bench("tree");
        var usr = Files.createDirectories(root.resolve("usr"));
        var command = recipe.app().command();
        var home = usr.resolve("lib").resolve(command);
        Workshop.copy(image, home);
        Files.copy(workshop.packaging("linux/train"), home.resolve("lib").resolve("train"));
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(usr.resolve("bin").resolve(command), Path.of("../lib/" + command + "/bin/" + command));
        share(usr.resolve("share"), icons);
        Workshop.copy(papers, usr.resolve("share/doc").resolve(command));
        permit(root);
        workshop.stampAll(root);
        return root;
    }

    /** The files by which a desktop knows the program, below {@code share}. */
    void share(Path share, Icons icons) throws IOException {
        var id = recipe.app().id();
        fill("linux/holdpoint.desktop", share.resolve("applications").resolve(id + ".desktop"));
        fill("linux/holdpoint.metainfo.xml", share.resolve("metainfo").resolve(id + ".metainfo.xml"));
        fill("linux/holdpoint.1", share.resolve("man/man1").resolve(recipe.app().command() + ".1"));
        var hicolor = share.resolve("icons").resolve("hicolor");
        for (var size : Icons.SIZES) {
            var place =
                    Files.createDirectories(hicolor.resolve(size + "x" + size).resolve("apps"));
            Files.write(place.resolve(id + ".png"), icons.png(size));
        }
        var scalable = Files.createDirectories(hicolor.resolve("scalable").resolve("apps"));
        Files.copy(workshop.project().resolve("icons/holdpoint.svg"), scalable.resolve(id + ".svg"));
    }

    private void fill(String template, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tool.filled(workshop.packaging(template), values()));
    }

    /** What the templates of {@code packaging/linux} may ask for. */
    Map<String, String> values() {
        var app = recipe.app();
        return Map.ofEntries(
                Map.entry("NAME", app.name()),
                Map.entry("COMMAND", app.command()),
                Map.entry("ID", app.id()),
                Map.entry("WM_CLASS", app.wmClass()),
                Map.entry("SUMMARY", app.summary()),
                Map.entry("VENDOR", app.vendor()),
                Map.entry("MAINTAINER", app.maintainer()),
                Map.entry("VERSION", workshop.version()),
                Map.entry("DATE", workshop.stamp().toString().substring(0, "2026-01-01".length())),
                Map.entry("DEBIAN_ARCH", workshop.arch().debian()));
    }

    /** Readable for all, writable for root, executable where it was: nothing of this machine's umask stays. */
    static void permit(Path root) throws IOException {
        for (var file : Workshop.below(root)) {
            if (!Files.isSymbolicLink(file)) {
                var executable = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(file);
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
