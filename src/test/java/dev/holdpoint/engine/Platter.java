package dev.holdpoint.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What of a journal's files survives a loss of power. Everything up to the last sync does; of what was written since,
 * each sector may have arrived, in any order, or be torn, or not. The side file of the shared memory is never synced
 * and never survives.
 */
final class Platter {
    /** What a disk writes at once or not at all, in bytes; the torn one is torn all the same. */
    private static final int SECTOR = 512;

    /** How much of what was not synced is missing or torn. */
    private static final double[] MISSING = {0, 0.02, 0.4};

    private static final String DATABASE = "journal.db";
    private static final String LOG = "journal.db-wal";

    private final byte[] database;
    /** The write-ahead log; empty if there is none. */
    private final byte[] log;

    private Platter(byte[] database, byte[] log) {
        this.database = database;
        this.log = log;
    }

    /** The files in {@code directory} as they are now. */
    static Platter of(Path directory) {
        return new Platter(read(directory.resolve(DATABASE)), read(directory.resolve(LOG)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them to a directory where there are none. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve(DATABASE), database);
        if (log.length > 0) {
            Files.write(directory.resolve(LOG), log);
        }
    }

    /**
     * What is left if power fails on the way from here to {@code after}. The log is synced before the main file is
     * touched, so that only one of the two can be half written.
     */
    Platter failing(Platter after, RandomGenerator random) {
        boolean inLog = Arrays.equals(database, after.database) || random.nextBoolean();
        return inLog
                ? new Platter(database, mixed(log, after.log, random))
                : new Platter(mixed(database, after.database, random), after.log);
    }

    private static byte[] mixed(byte[] before, byte[] after, RandomGenerator random) {
        int length = random.nextInt(3) > 0 ? after.length : somewhere(before.length, after.length, random);
        double missing = MISSING[random.nextInt(MISSING.length)];
        int dropped = random.nextInt(3) > 0 ? Integer.MAX_VALUE : random.nextInt(length / SECTOR + 1) * SECTOR;
        var left = Arrays.copyOf(before, length);
        for (int from = 0; from < Math.min(length, after.length); from += SECTOR) {
            int size = Math.min(SECTOR, Math.min(length, after.length) - from);
            boolean missed = from >= dropped || random.nextDouble() < missing;
            int arrived = missed ? random.nextInt(2) * random.nextInt(size) : size;
            System.arraycopy(after, from, left, from, arrived);
        }
        return left;
    }

    private static int somewhere(int before, int after, RandomGenerator random) {
        return Math.min(before, after) + random.nextInt(Math.abs(after - before) / SECTOR + 1) * SECTOR;
    }
}
