package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The package for Debian, Ubuntu and their kin, by dpkg-deb. */
final class Deb {
    private static final List<String> SCRIPTS = List.of("postinst", "prerm", "postrm");
    private static final int KIBIBYTE = 1024;

    private final Workshop workshop;
    private final LinuxTree tree;

    Deb(Workshop workshop, LinuxTree tree) {
        this.workshop = workshop;
        this.tree = tree;
    }

    /** The package file. */
    Path make(Path root) throws IOException {
        var staged = workshop.bench("deb");
        Workshop.delete(staged);
        Workshop.copy(root, staged);
        var debian = Files.createDirectories(staged.resolve("DEBIAN"));
        Files.writeString(debian.resolve("control"), control(root));
        Files.writeString(debian.resolve("md5sums"), sums(root));
        for (var script : SCRIPTS) {
            var file = Files.writeString(
                    debian.resolve(script), Tool.filled(workshop.packaging("linux/deb/" + script), tree.values()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        LinuxTree.permit(staged); // dpkg-deb wants its own directory readable too
        workshop.stampAll(staged);
        var file = workshop.packages()
                .resolve("holdpoint_" + workshop.version() + "_"
                        + workshop.arch().debian() + ".deb");
        Tool.run(
                List.of(
                        "dpkg-deb",
                        "-Zxz",
                        "-z6",
                        "--threads-max=2",
                        "--root-owner-group",
                        "--build",
                        staged.toString(),
                        file.toString()),
                Map.of("SOURCE_DATE_EPOCH", workshop.epoch()));
        return file;
    }

    /** Debian Policy 5.6.20: the size in KiB, each file rounded up. */
    String control(Path root) throws IOException {
        var values = new HashMap<>(tree.values());
        long size = 0;
        for (var file : Workshop.below(root)) {
            size += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? (Files.size(file) + KIBIBYTE - 1) / KIBIBYTE
                    : 1;
        }
        values.put("INSTALLED_SIZE", Long.toString(size));
        return Tool.filled(workshop.packaging("linux/deb/control"), values);
    }

    private static String sums(Path root) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : Workshop.below(root)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                lines.add(Sums.of("MD5", file) + "  " + root.relativize(file) + "\n");
            }
        }
        return String.join("", lines.stream().sorted().toList());
    }
}
