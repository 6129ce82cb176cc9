package dev.holdpoint.evidence;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where evidence is kept: a name that every file system takes, and a file that is there whole or not at all. */
public final class EvidenceFile {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFile.class);
    private static final int LONGEST_NAME = 80;
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private EvidenceFile() {}

    /** A name for the evidence of {@code run}: at most 80 of the characters {@code A-Za-z0-9._-}. */
    public static String name(Run run, EvidenceFormat format) {
        var end = "-" + STAMP.format(run.startedAt()) + "." + format.extension();
        var subject = run.change().orElse("run");
        var slug = EDGES.matcher(OTHERS.matcher(subject).replaceAll("-")).replaceAll("");
        var stem = "holdpoint-" + (slug.isEmpty() ? "run" : slug);
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME - end.length())) + end;
    }

    /**
     * Writes a file: beside it first, synced, then moved over it, so that a crash leaves the old one or the new one and
     * a link is replaced rather than followed. What went wrong, if anything. Blocks.
     */
    public static Optional<Problem> write(Path file, byte[] bytes) {
        try {
            var directory = file.toAbsolutePath().getParent();
            var fresh = Files.createTempFile(directory, ".holdpoint-", ".tmp");
            try {
                try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    var buffer = java.nio.ByteBuffer.wrap(bytes);
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                    channel.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("evidence not written", e);
            return Optional.of(Problem.red(
                    "evidence.unwritable", file.toString(), e.getClass().getSimpleName()));
        }
    }
}
