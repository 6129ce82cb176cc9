package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * A file of the shared configuration, parsed again when it has become another. The SDK asks for it twice a call, and a
 * company's may have a thousand profiles. Safe for use by many threads.
 */
final class ParsedFile {
    /** What is written twice within this may have one time and one size: FAT counts by two seconds. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Path path;
    private final ProfileFile.Type type;
    private final InstantSource clock;
    private volatile @Nullable Parsed known;

    /** @param clock the machine's, which files' times are by */
    ParsedFile(Path path, ProfileFile.Type type, InstantSource clock) {
        this.path = path;
        this.type = type;
        this.clock = clock;
    }

    Path path() {
        return path;
    }

    /** What tells one content of a file from the next. */
    private record Stamp(
            FileTime changed, long size, @Nullable Object key) {}

    private record Parsed(Stamp stamp, ProfileFile profiles) {}

    /**
     * The file as it is now, the same object as long as it is the same; empty if there is none.
     *
     * @throws RuntimeException if it cannot be read or understood; the parser documents none of its own
     */
    Optional<ProfileFile> now() {
        if (!Files.exists(path)) {
            known = null;
            return Optional.empty();
        }
        var stamp = stamp();
        var parsed = known;
        if (parsed == null || !parsed.stamp().equals(stamp)) {
            parsed = new Parsed(
                    stamp, ProfileFile.builder().content(path).type(type).build());
            known = settled(stamp) ? parsed : null;
        }
        return Optional.of(parsed.profiles());
    }

    private Stamp stamp() {
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a change from now on would show. */
    private boolean settled(Stamp stamp) {
        return stamp.changed().toInstant().isBefore(clock.instant().minus(COARSE));
    }
}
