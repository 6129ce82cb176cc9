package dev.holdpoint.packaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The operating systems that there are packages for. */
public enum Os {
    @JsonProperty("linux")
    LINUX(".so"),
    @JsonProperty("macos")
    MACOS(".dylib"),
    @JsonProperty("windows")
    WINDOWS(".dll");

    private final String libraries;

    Os(String libraries) {
        this.libraries = libraries;
    }

    /** The OS of that {@code os.name}, as Java calls it. */
    public static Os named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") ? MACOS : LINUX;
    }

    /** The OS that this runs on. */
    public static Os here() {
        return named(System.getProperty("os.name"));
    }

    /** Whether a file of that name is a native library of this OS. */
    public boolean isLibrary(String file) {
        return file.endsWith(libraries);
    }

    /** The word for it in {@code jlink.json} and in file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
