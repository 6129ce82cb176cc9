package dev.holdpoint.ui.fx;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What the mouse sends, where a test has none. */
public final class Mouse {
    private Mouse() {}

    /** That it came over a node or moved there, with no button and no key pressed. */
    public static MouseEvent over(Node node, EventType<MouseEvent> what) {
        return new MouseEvent(
                what,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new PickResult(node, 1, 1));
    }
}
