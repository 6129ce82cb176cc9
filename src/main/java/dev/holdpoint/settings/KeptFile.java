package dev.holdpoint.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A small file that is replaced as a whole, and set aside rather than overwritten where it cannot be understood. Every
 * method touches the disk.
 */
record KeptFile(Path path, InstantSource clock) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** A new file beside the old one, synced, then moved over it: a crash leaves one of the two, whole. */
    void write(byte[] bytes) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(fresh, bytes);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives the file a name that says that it is broken, and when that was found; the new name. */
    Path setAside() throws IOException {
        var name = String.valueOf(path.getFileName());
        var stem = name.substring(0, name.lastIndexOf('.'));
        var aside = free(stem + ".broken-" + STAMP.format(clock.instant()));
        Files.move(path, aside);
        return aside;
    }

    /** A name that no file has yet: two broken files of one second are both kept. */
    private Path free(String name) {
        var aside = path.resolveSibling(name + ".json");
        for (int next = 2; Files.exists(aside); next++) {
            aside = path.resolveSibling(name + "-" + next + ".json");
        }
        return aside;
    }
}
