package dev.holdpoint.ui.fx;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a label or a cell says in full while the mouse is over it, wherever it is cut off and has no explanation
 * of its own. Screen readers read the whole anyway. FX thread only.
 */
public final class CutWords {
    private final Tooltip whole = new Tooltip();
    private @Nullable Labeled under;

    public CutWords() {
        whole.setId("whole-words");
        whole.setWrapText(true);
        whole.setMaxWidth(480);
    }

    /** Watches over a scene for as long as there is one. */
    public void install(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> over(labelAt(event)));
        scene.addEventFilter(MouseEvent.MOUSE_EXITED, event -> over(null));
    }

    private void over(@Nullable Labeled label) {
        var before = under;
        if (Objects.equals(label, before) && (label == null || label.getText().equals(whole.getText()))) {
            return;
        }
        if (before != null && whole.equals(before.getTooltip())) {
            before.setTooltip(null);
        }
        under = label;
        if (label != null) {
            whole.setText(label.getText());
            label.setTooltip(whole);
        }
    }

    /** What is under the mouse, if it is cut off and nothing else explains it; a cell may be emptied meanwhile. */
    private @Nullable Labeled labelAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof Labeled)) {
            node = node.getParent();
        }
        return node instanceof Labeled label
                        && label.getText() != null
                        && label.isTextTruncated()
                        && (label.getTooltip() == null || whole.equals(label.getTooltip()))
                ? label
                : null;
    }
}
