package dev.holdpoint.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Makes jmods of JavaFX's jars, so that its native libraries lie in the runtime and are not unpacked into a home
 * directory at the first start.
 */
final class JavaFxModules {
    private final Workshop workshop;

    JavaFxModules(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Whether a jar is one of JavaFX's, which are modules of the runtime. */
    static boolean isOne(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /** The directory of the jmods of all those of {@code jars} that are JavaFX's. */
    Path make(List<Path> jars) throws IOException {
        var jmods = workshop.bench("jmods");
        for (var jar : jars) {
            if (isOne(jar)) {
                make(jar, jmods);
            }
        }
        return jmods;
    }

    private void make(Path jar, Path jmods) throws IOException {
        var classes = workshop.bench("jmod-classes");
        var libraries = workshop.bench("jmod-libraries");
        if (!unpack(jar, classes, libraries)) {
            return;
        }
        // javafx-graphics-26.0.2-linux.jar: the module, its version and the OS that its natives are for.
        var parts = jar.getFileName().toString().replace(".jar", "").split("-", 4);
        Tool.run(List.of(
                workshop.tool("jmod"),
                "create",
                "--class-path=" + classes,
                "--libs=" + libraries,
                "--module-version=" + parts[2],
                "--date=" + workshop.stamp(),
                jmods.resolve(parts[0] + "." + parts[1] + ".jmod").toString()));
    }

    /** False for the jars that hold nothing and only stand for all OSs. */
    private boolean unpack(Path jar, Path classes, Path libraries) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry("module-info.class") == null) {
                return false;
            }
            for (var entry : zip.stream().filter(found -> !found.isDirectory()).toList()) {
                var root = workshop.os().isLibrary(entry.getName()) ? libraries : classes;
                var file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException(jar + " has an entry outside itself: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        return true;
    }
}
