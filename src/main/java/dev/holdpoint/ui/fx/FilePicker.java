package dev.holdpoint.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Asks the operator for a file of this computer, with the dialog of the OS. FX thread only. */
public interface FilePicker {

    /** The file to read, or nothing if the operator thought better of it. */
    Optional<Path> open(Ask ask);

    /** The file to write, or nothing; that an existing one is replaced was confirmed in the dialog. */
    Optional<Path> save(Ask ask);

    /**
     * What is asked for.
     *
     * @param over a node of the window that the dialog belongs to
     * @param name the suggested file name, with its extension
     * @param kind what such files are called, for example {@code Presets}
     */
    record Ask(Node over, String title, String name, String kind) {
        String pattern() {
            return "*" + name.substring(Math.max(0, name.lastIndexOf('.')));
        }
    }

    /** The dialogs of the OS. */
    static FilePicker system() {
        return new FilePicker() {
            @Override
            public Optional<Path> open(Ask ask) {
                return path(chooser(ask).showOpenDialog(ask.over().getScene().getWindow()));
            }

            @Override
            public Optional<Path> save(Ask ask) {
                return path(chooser(ask).showSaveDialog(ask.over().getScene().getWindow()));
            }
        };
    }

    private static FileChooser chooser(Ask ask) {
        var chooser = new FileChooser();
        chooser.setTitle(ask.title());
        chooser.setInitialFileName(ask.name());
        chooser.getExtensionFilters().add(new ExtensionFilter(ask.kind(), ask.pattern()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
