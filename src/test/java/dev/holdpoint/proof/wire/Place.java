package dev.holdpoint.proof.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A directory that is gone afterwards: in memory where there is such a place, because the journal syncs at every step,
 * and the disk itself is not on trial.
 */
record Place(Path directory) implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String PREFIX = "holdpoint-proof-";

    static Place make() throws IOException {
        return new Place(
                Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, PREFIX)
                        : Files.createTempDirectory(PREFIX));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
