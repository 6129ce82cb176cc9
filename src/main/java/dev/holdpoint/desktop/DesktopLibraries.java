package dev.holdpoint.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What JavaFX needs of a Linux desktop, asked before JavaFX is: its own answer to a missing library is a stack trace
 * that names none. Other systems bring all of it.
 */
public final class DesktopLibraries {

    /** The text engine, which every window and every UI test needs. */
    private static final List<Library> TEXT = List.of(
            new Library("libfreetype.so.6", "libfreetype6", "freetype"),
            new Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"));

    /** What a window on a real display needs besides. */
    private static final List<Library> WINDOW = List.of(
            new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
            new Library("libXtst.so.6", "libxtst6", "libXtst"),
            new Library("libGL.so.1", "libgl1", "libglvnd-glx"));

    private final Map<String, String> environment;
    private final Properties system;
    private final Predicate<String> loads;

    private record Library(String file, String debian, String fedora) {}

    /** The libraries of this machine, as {@code environment} and {@code system} properties describe it. */
    public DesktopLibraries(Map<String, String> environment, Properties system) {
        this(environment, system, DesktopLibraries::loads);
    }

    DesktopLibraries(Map<String, String> environment, Properties system, Predicate<String> loads) {
        this.environment = environment;
        this.system = system;
        this.loads = loads;
    }

    /** One line that says what is missing for a window, and what to install; empty if nothing is. */
    public Optional<String> missing() {
        if (!system.getProperty("os.name").startsWith("Linux")) {
            return Optional.empty();
        }
        if (system.getProperty("glass.platform", "").equals("Headless")) {
            return sentence(TEXT);
        }
        return sentence(Stream.concat(TEXT.stream(), WINDOW.stream()).toList()).or(this::noDisplay);
    }

    private Optional<String> sentence(List<Library> needed) {
        var missing =
                needed.stream().filter(library -> !loads.test(library.file)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Holdpoint needs "
                + join(missing.stream().map(Library::file))
                + ", which this system does not have: apt install "
                + join(missing.stream().map(Library::debian))
                + " (Debian, Ubuntu) or dnf install "
                + join(missing.stream().map(Library::fedora))
                + " (Fedora, RHEL).");
    }

    private Optional<String> noDisplay() {
        if (!environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.empty();
        }
        return Optional.of("Holdpoint needs a display to open its window, and DISPLAY is not set:"
                + " start it from a desktop session, or with ssh -X.");
    }

    private static String join(Stream<String> names) {
        return names.collect(Collectors.joining(" "));
    }

    /** Loaded to see whether it can be; the arena lets go of it at once. */
    @SuppressWarnings("restricted") // only the system's own libraries, by their sonames, and nothing of them is called
    static boolean loads(String file) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
