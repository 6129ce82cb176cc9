package dev.holdpoint.ui.fx;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;

/** Goes through what was loaded but not shown yet, when panes do not have their content as children. FX thread only. */
final class Inside {
    private Inside() {}

    /** Tells {@code visitor} each node, in the order of the file. */
    static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            walk(pane.getContent(), visitor);
        } else if (node instanceof TitledPane pane && pane.getContent() != null) {
            walk(pane.getContent(), visitor);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }
}
