package dev.holdpoint.settings;

import dev.holdpoint.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Keeps the settings in one JSON file. A file that cannot be understood is set aside under another name, never
 * overwritten; a file that cannot be written costs the settings of this session and nothing else. Safe for use by many
 * threads; loading and changing touch the disk, so call them off the FX thread.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final Path file;
    private final KeptFile kept;
    /** Read without the lock, which is held while the disk works. */
    private volatile Settings current = Settings.DEFAULT;
    /** False while a file lies there that could neither be read nor be set aside: it must not be overwritten. */
    private boolean mayWrite = true;

    public SettingsStore(Path file, InstantSource clock) {
        this.file = file;
        this.kept = new KeptFile(file, clock);
    }

    /** Settings as they were read, and what was wrong with the file, if anything. */
    public record Loaded(Settings settings, @Nullable Problem problemOrNull) {

        /** What was wrong with the file. */
        public Optional<Problem> problem() {
            return Optional.ofNullable(problemOrNull);
        }
    }

    /** Reads the file; without one, or with one that cannot be read, the defaults. */
    public synchronized Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(current, null);
        }
        try {
            current = RecordJson.read(Settings.class, Files.readAllBytes(file));
            return new Loaded(current, null);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("settings cannot be understood", e);
            return new Loaded(current, setAside());
        } catch (IOException e) {
            return new Loaded(current, leaveAlone(e));
        }
    }

    /** Changes the settings and writes them; what went wrong with the writing, if anything. */
    public synchronized Optional<Problem> change(UnaryOperator<Settings> change) {
        var changed = change.apply(current);
        if (changed.equals(current)) {
            return Optional.empty();
        }
        current = changed;
        if (!mayWrite) {
            return Optional.of(Problem.amber("settings.unwritable", file.toString()));
        }
        try {
            kept.write(RecordJson.write(changed));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("settings cannot be written", e);
            return Optional.of(Problem.amber("settings.unwritable", file.toString()));
        }
    }

    /** Writes the settings to a file that is to be imported elsewhere; what went wrong, if anything. */
    public Optional<Problem> exportTo(Path target) {
        try {
            Files.write(target, RecordJson.write(current().withoutPlace()));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("settings cannot be exported", e);
            return Optional.of(Problem.amber("settings.not-exported", target.toString()));
        }
    }

    /** Takes over the settings of an exported file, but for where this window stands; what went wrong, if anything. */
    public Optional<Problem> importFrom(Path source) {
        try {
            var imported = RecordJson.read(Settings.class, Files.readAllBytes(source));
            return change(now -> now.bounds().map(imported::withBounds).orElse(imported));
        } catch (JacksonException | IllegalArgumentException | IOException e) {
            LOG.warn("settings cannot be imported", e);
            return Optional.of(Problem.amber("settings.not-imported", source.toString()));
        }
    }

    /** The settings as they are now; does not block. */
    public Settings current() {
        return current;
    }

    private Problem setAside() {
        try {
            return Problem.amber("settings.broken", kept.setAside().toString());
        } catch (IOException e) {
            return leaveAlone(e);
        }
    }

    private Problem leaveAlone(IOException why) {
        LOG.warn("settings cannot be read and are left alone", why);
        mayWrite = false;
        return Problem.amber("settings.unreadable", file.toString());
    }
}
