package dev.holdpoint.ui.fx;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Explains a control while the mouse is over it, and to screen readers at any time. A tooltip is a window with a scene
 * of its own, so it is made when the mouse first comes: a table has hundreds of cells. FX thread only.
 */
public final class LateTooltip {
    private final Control control;
    private String words = "";
    private @Nullable Tooltip made;

    public LateTooltip(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> show(made == null ? new Tooltip() : made));
    }

    /** What it says from now on; without words there is nothing to explain. */
    public void say(String text) {
        if (text.equals(words)) {
            return;
        }
        words = text;
        control.setAccessibleHelp(text.isEmpty() ? null : text);
        if (made != null) {
            show(made);
        }
    }

    private void show(Tooltip tip) {
        if (!words.isEmpty()) {
            made = tip;
            tip.setText(words);
            control.setTooltip(tip);
        } else if (tip.equals(control.getTooltip())) {
            control.setTooltip(null);
        }
    }
}
