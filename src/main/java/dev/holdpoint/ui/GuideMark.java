package dev.holdpoint.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** A line around what a step of the guide is about; beside the words, for whoever sees it. FX thread only. */
final class GuideMark {
    private static final String MARK = "guided";

    private @Nullable Node marked;

    /** Moves the line to the node with this id; nowhere, if there is none. */
    void on(@Nullable Scene scene, String id) {
        move(id.isEmpty() || scene == null ? null : scene.lookup("#" + id));
    }

    void none() {
        move(null);
    }

    private void move(@Nullable Node node) {
        var old = marked;
        if (Objects.equals(old, node)) {
            return;
        }
        if (old != null) {
            old.getStyleClass().remove(MARK);
        }
        if (node != null) {
            node.getStyleClass().add(MARK);
        }
        marked = node;
    }
}
