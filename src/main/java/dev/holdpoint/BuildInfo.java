package dev.holdpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the build wrote down about itself. */
record BuildInfo(String version, String commit) {

    /** Reads it from the class path, where the build has put it. */
    static BuildInfo read() {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(BuildInfo.class.getResourceAsStream("build.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(properties.getProperty("version"), properties.getProperty("commit", ""));
    }

    /** The text of {@code --help}. */
    static String help() {
        return text("help.txt");
    }

    /** What the program is made of, and under which licences. */
    static String licences() {
        return text("licences.md");
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(BuildInfo.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
