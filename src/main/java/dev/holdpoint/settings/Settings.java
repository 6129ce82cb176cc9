package dev.holdpoint.settings;

import dev.holdpoint.model.ConnectionChoice;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose, kept from start to start. Never a credential: a profile is its name.
 *
 * @param lastConnection what was connected to last, or null
 * @param window where the window stood, or null
 * @param theme light, dark, or as the OS has it
 * @param network how AWS is reached from this computer
 */
public record Settings(
        @Nullable ConnectionChoice lastConnection,
        @Nullable WindowBounds window,
        Theme theme,
        NetworkSettings network) {
    public static final Settings DEFAULT = new Settings(null, null, Theme.SYSTEM, NetworkSettings.DEFAULT);

    /** A file that names no theme leaves it null: then the OS decides. */
    public Settings {
        theme = Objects.requireNonNullElse(theme, Theme.SYSTEM);
        network = Objects.requireNonNullElse(network, NetworkSettings.DEFAULT);
    }

    /** Where a window stands on the screen, in JavaFX's logical pixels. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

    /** The look. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What was connected to last. */
    public Optional<ConnectionChoice> last() {
        return Optional.ofNullable(lastConnection);
    }

    /** Where the window stood. */
    public Optional<WindowBounds> bounds() {
        return Optional.ofNullable(window);
    }

    public Settings withLast(ConnectionChoice choice) {
        return new Settings(choice, window, theme, network);
    }

    public Settings withBounds(WindowBounds bounds) {
        return new Settings(lastConnection, bounds, theme, network);
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(lastConnection, window, chosen, network);
    }

    public Settings withNetwork(NetworkSettings changed) {
        return new Settings(lastConnection, window, theme, changed);
    }
}
