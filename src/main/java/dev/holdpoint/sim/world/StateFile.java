package dev.holdpoint.sim.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a simulated account in {@code account.json} of a directory. A save is whole or not at all; a file that cannot
 * be understood is set aside under another name, never overwritten.
 */
final class StateFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    StateFile(Path directory, InstantSource clock) {
        this.file = directory.resolve("account.json");
        this.clock = clock;
    }

    /** What was saved; empty if nothing was, or if it was set aside because it is broken. */
    Optional<SavedState> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var state = json.readValue(Files.readAllBytes(file), SavedState.class);
            if (state != null && state.version() == SavedState.VERSION) {
                return Optional.of(state);
            }
        } catch (JacksonException e) {
            // Broken, whatever the reason: it is set aside below, where it can be looked at.
        }
        Files.move(file, file.resolveSibling("account.broken-" + STAMP.format(clock.instant()) + ".json"));
        return Optional.empty();
    }

    /** A new file beside the old one, synced, then moved over it: a crash leaves one of the two, whole. */
    void save(SavedState state) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling("account.json.new");
        Files.write(fresh, json.writeValueAsBytes(state));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
