package dev.holdpoint.ui.fx;

import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import dev.holdpoint.text.Messages;
import dev.holdpoint.text.ProblemText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * What every screen stands on: the FX thread, the time, the words, the desktop around the window, how places are known,
 * and how the operator wants it shown.
 */
public record Surroundings(
        FxRelay relay, InstantSource clock, Messages messages, Outside outside, Places places, Display display) {

    /** Where copied text goes. */
    public Clip clip() {
        return outside.clip();
    }

    /** The OS's browser. */
    public Browser browser() {
        return outside.browser();
    }

    /** The OS's dialogs for files. */
    public FilePicker files() {
        return outside.files();
    }

    /** The sentence {@code key}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The words of problems. */
    public ProblemText problems() {
        return new ProblemText(messages);
    }

    /** How sizes and times are written. */
    public Formats formats() {
        return new Formats(messages, display.zone());
    }

    /** How the operator knows the account of a connection. */
    public AccountMark mark(Connection connection) {
        return places.mark(connection);
    }

    /** The Region of a connection: by its name, where it has one, and its id. */
    public String region(Connection connection) {
        var name = places.regionName(connection);
        return name.isEmpty() ? connection.region() : name + " · " + connection.region();
    }

    /** The time now. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Loads an FXML file from beside the package of {@code controller}; FX thread only.
     *
     * @param included the controllers of the files that it includes
     */
    public Parent load(String file, Object controller, Object... included) {
        var place = controller.getClass().getResource(file);
        var loader = new FXMLLoader(place, messages.screens());
        loader.setControllerFactory(type -> Stream.concat(Stream.of(controller), Stream.of(included))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow());
        try {
            Parent loaded = loader.load();
            FieldLabels.tie(loaded);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("screen cannot be loaded: " + file, e);
        }
    }
}
