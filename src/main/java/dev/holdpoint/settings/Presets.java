package dev.holdpoint.settings;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Keeps the saved requests in one JSON file, and exchanges them with colleagues as JSON files. The program's own file
 * is set aside under another name where it cannot be understood, never overwritten; a file that is imported is only
 * read. Safe for use by many threads; all methods but {@link #all()} touch the disk, so call them off the FX thread.
 */
public final class Presets {
    private static final Logger LOG = LoggerFactory.getLogger(Presets.class);
    private static final int VERSION = 1;
    /** Hundreds of presets fit; what is larger is another kind of file, or an attack. */
    private static final long MAX_BYTES = 1 << 20;

    private final KeptFile kept;
    private final InstantSource clock;
    /** By name, as it compares. */
    private Map<String, Preset> byName = new TreeMap<>();
    /** False while a file lies there that could neither be read nor be set aside: it must not be overwritten. */
    private boolean mayWrite = true;

    public Presets(Path file, InstantSource clock) {
        this.kept = new KeptFile(file, clock);
        this.clock = clock;
    }

    /** The file's form. */
    private record Sheet(int version, List<Preset> presets) {
        Sheet {
            presets = List.copyOf(presets);
        }
    }

    /**
     * What an import did: the presets under the names that they have here now, those that were here already left out.
     */
    public record Imported(List<Preset> added, int known) {
        public Imported {
            added = List.copyOf(added);
        }
    }

    /** Reads the program's own file; what was wrong with it, if anything. */
    public synchronized Optional<Problem> load() {
        if (!Files.exists(kept.path())) {
            return Optional.empty();
        }
        try {
            byName = index(read(kept.path()));
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("presets cannot be understood", e);
            return Optional.of(setAside());
        } catch (IOException e) {
            return Optional.of(leaveAlone(e));
        }
    }

    /** All of them, by name. Does not touch the disk. */
    public synchronized List<Preset> all() {
        return List.copyOf(byName.values());
    }

    /** Saves a preset, in place of the one that has its name; what went wrong with the writing, if anything. */
    public synchronized Optional<Problem> save(Preset preset) {
        var changed = new TreeMap<>(byName);
        changed.put(key(preset.name()), preset);
        return keep(changed);
    }

    /** Deletes a preset; what went wrong with the writing, if anything. */
    public synchronized Optional<Problem> delete(String name) {
        var changed = new TreeMap<>(byName);
        changed.remove(key(name));
        return keep(changed);
    }

    /**
     * Adds the presets of a file, all of them or none. One that is here already is left out; another one with a name
     * that is taken gets a number behind it.
     */
    public synchronized Checked<Imported> importFrom(Path file) {
        List<Preset> found;
        try {
            found = read(file);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("a file of presets cannot be understood", e);
            return Checked.invalid(Problem.red("presets.not-understood", file.toString()));
        } catch (IOException e) {
            LOG.warn("a file of presets cannot be read", e);
            return Checked.invalid(Problem.red("presets.not-read", file.toString()));
        }
        var changed = new TreeMap<>(byName);
        var added = new ArrayList<Preset>();
        for (var preset : found) {
            if (!preset.equals(changed.get(key(preset.name())))) {
                var free = preset.named(free(preset.name(), changed));
                changed.put(key(free.name()), free);
                added.add(free);
            }
        }
        var imported = new Imported(added, found.size() - added.size());
        return keep(changed).<Checked<Imported>>map(Checked::invalid).orElseGet(() -> Checked.valid(imported));
    }

    /** Writes {@code presets} to a file of the operator's choice; what went wrong, if anything. */
    public Optional<Problem> exportTo(Path file, List<Preset> presets) {
        try {
            new KeptFile(file, clock).write(RecordJson.write(new Sheet(VERSION, presets)));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("presets cannot be exported", e);
            return Optional.of(Problem.red("presets.not-exported", file.toString()));
        }
    }

    private Optional<Problem> keep(Map<String, Preset> changed) {
        if (changed.equals(byName)) {
            return Optional.empty();
        }
        byName = changed;
        if (!mayWrite) {
            return Optional.of(unwritable());
        }
        try {
            kept.write(RecordJson.write(new Sheet(VERSION, all())));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("presets cannot be written", e);
            return Optional.of(unwritable());
        }
    }

    private List<Preset> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IllegalArgumentException("larger than any file of presets");
        }
        var sheet = RecordJson.read(Sheet.class, Files.readAllBytes(file));
        if (sheet.version() != VERSION) {
            throw new IllegalArgumentException("presets of version " + sheet.version());
        }
        return sheet.presets();
    }

    private static Map<String, Preset> index(Collection<Preset> presets) {
        var index = new TreeMap<String, Preset>();
        for (var preset : presets) {
            if (index.put(key(preset.name()), preset) != null) {
                throw new IllegalArgumentException("two presets of one name: " + preset.name());
            }
        }
        return index;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String free(String name, Map<String, Preset> taken) {
        var free = name;
        for (int next = 2; taken.containsKey(key(free)); next++) {
            var suffix = " (" + next + ")";
            free = name.substring(0, Math.min(name.length(), Preset.MAX_NAME - suffix.length())) + suffix;
        }
        return free;
    }

    private Problem setAside() {
        try {
            return Problem.amber("presets.broken", kept.setAside().toString());
        } catch (IOException e) {
            return leaveAlone(e);
        }
    }

    private Problem leaveAlone(IOException why) {
        LOG.warn("presets cannot be read and are left alone", why);
        mayWrite = false;
        return Problem.amber("presets.unreadable", kept.path().toString());
    }

    private Problem unwritable() {
        return Problem.amber("presets.unwritable", kept.path().toString());
    }
}
