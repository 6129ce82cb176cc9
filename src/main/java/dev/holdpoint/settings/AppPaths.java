package dev.holdpoint.settings;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the program keeps its files: one directory, the OS's own place for a program's data unless another was asked
 * for. Sources: XDG Base Directory Specification, Apple's File System Programming Guide, Windows' known folders.
 */
public record AppPaths(Path base) {

    /** The directory that was asked for with {@code --data-dir} or {@code HOLDPOINT_HOME}, or else this OS's place. */
    public static AppPaths of(Optional<Path> asked, Map<String, String> environment, Properties system) {
        return new AppPaths(asked.or(() -> environmentPath(environment, "HOLDPOINT_HOME"))
                .orElseGet(() -> ofThisOs(environment, system))
                .toAbsolutePath()
                .normalize());
    }

    /**
     * Makes the directory, readable by this user alone, if it is not there. Where that fails, whoever writes there says
     * so.
     */
    public void create() {
        try {
            Files.createDirectories(base.toAbsolutePath().getParent());
            if (Files.notExists(base)) {
                Files.createDirectory(base, onlyThisUser(base.getFileSystem()));
            }
        } catch (IOException ignored) {
            // Not logged either: the log's own place is below it, and whoever needs the directory says what is amiss.
        }
    }

    private static FileAttribute<?>[] onlyThisUser(FileSystem system) {
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What the operator chose. */
    public Path settings() {
        return base.resolve("settings.json");
    }

    /** The requests that the operator saved for another time. */
    public Path presets() {
        return base.resolve("presets.json");
    }

    /** The journal of runs on AWS. */
    public Path journal() {
        return base.resolve("journal.db");
    }

    /** The journal of runs on the simulated EC2, kept apart. */
    public Path demoJournal() {
        return demoState().resolve("journal.db");
    }

    /** What the simulated EC2 of the demo remembers. */
    public Path demoState() {
        return base.resolve("demo");
    }

    /** What the program did, without secrets. */
    public Path logs() {
        return base.resolve("logs");
    }

    /** Where SQLite unpacks its library: private, so that nobody else can put another in its place. */
    public Path natives() {
        return base.resolve("native");
    }

    private static Path ofThisOs(Map<String, String> environment, Properties system) {
        var home = Path.of(system.getProperty("user.home"));
        var os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return environmentPath(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Holdpoint");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Holdpoint");
        }
        return environmentPath(environment, "XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("holdpoint");
    }

    /** XDG asks that relative paths be ignored; the same is safe for the others. */
    private static Optional<Path> environmentPath(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
