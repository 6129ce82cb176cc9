package dev.holdpoint.settings;

import dev.holdpoint.model.ConnectionChoice;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose, kept from start to start. Never a credential: a profile is its name.
 *
 * @param lastConnection what was connected to last, or null
 * @param window where the window stood, or null
 * @param appearance how the window looks and speaks
 * @param connections what the operator said about accounts and profiles
 * @param network how AWS is reached from this computer
 * @param volumes how the list of volumes is arranged
 * @param notices where the operator is told of what happens to runs
 * @param hints what need not be shown again
 */
public record Settings(
        @Nullable ConnectionChoice lastConnection,
        @Nullable WindowBounds window,
        Appearance appearance,
        Connections connections,
        NetworkSettings network,
        TableLayout volumes,
        Notices notices,
        Hints hints) {
    public static final Settings DEFAULT = new Settings(
            null,
            null,
            Appearance.DEFAULT,
            Connections.NONE,
            NetworkSettings.DEFAULT,
            TableLayout.DEFAULT,
            Notices.DEFAULT,
            Hints.DEFAULT);

    /** What a file leaves out has its default. */
    public Settings {
        appearance = Objects.requireNonNullElse(appearance, Appearance.DEFAULT);
        connections = Objects.requireNonNullElse(connections, Connections.NONE);
        network = Objects.requireNonNullElse(network, NetworkSettings.DEFAULT);
        volumes = Objects.requireNonNullElse(volumes, TableLayout.DEFAULT);
        notices = Objects.requireNonNullElse(notices, Notices.DEFAULT);
        hints = Objects.requireNonNullElse(hints, Hints.DEFAULT);
    }

    /** Where a window stands on the screen, in JavaFX's logical pixels. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

    /** What was connected to last. */
    public Optional<ConnectionChoice> last() {
        return Optional.ofNullable(lastConnection);
    }

    /** Where the window stood. */
    public Optional<WindowBounds> bounds() {
        return Optional.ofNullable(window);
    }

    public Settings withLast(ConnectionChoice choice) {
        return new Settings(choice, window, appearance, connections, network, volumes, notices, hints);
    }

    public Settings withBounds(WindowBounds bounds) {
        return new Settings(lastConnection, bounds, appearance, connections, network, volumes, notices, hints);
    }

    public Settings withAppearance(Appearance chosen) {
        return new Settings(lastConnection, window, chosen, connections, network, volumes, notices, hints);
    }

    public Settings withConnections(UnaryOperator<Connections> change) {
        return new Settings(
                lastConnection, window, appearance, change.apply(connections), network, volumes, notices, hints);
    }

    public Settings withNetwork(NetworkSettings changed) {
        return new Settings(lastConnection, window, appearance, connections, changed, volumes, notices, hints);
    }

    public Settings withVolumes(TableLayout layout) {
        return new Settings(lastConnection, window, appearance, connections, network, layout, notices, hints);
    }

    public Settings withNotices(Notices chosen) {
        return new Settings(lastConnection, window, appearance, connections, network, volumes, chosen, hints);
    }

    public Settings withHints(Hints shown) {
        return new Settings(lastConnection, window, appearance, connections, network, volumes, notices, shown);
    }

    /** Connects to nothing by itself at the next start. */
    public Settings withoutLast() {
        return new Settings(null, window, appearance, connections, network, volumes, notices, hints);
    }

    /** Without what belongs to this computer's screen. */
    Settings withoutPlace() {
        return new Settings(lastConnection, null, appearance, connections, network, volumes, notices, hints);
    }
}
