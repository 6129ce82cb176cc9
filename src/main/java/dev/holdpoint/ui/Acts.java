package dev.holdpoint.ui;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the operator does in a window. FX thread only. */
final class Acts {
    private Acts() {}

    /** Runs {@code heard} at each key, press and turn of the wheel in {@code window}, before that has its effect. */
    static void in(Node window, Runnable heard) {
        EventHandler<InputEvent> acting = event -> heard.run();
        window.addEventFilter(KeyEvent.KEY_PRESSED, acting);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, acting);
        window.addEventFilter(ScrollEvent.SCROLL, acting);
    }
}
