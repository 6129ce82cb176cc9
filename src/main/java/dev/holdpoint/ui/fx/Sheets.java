package dev.holdpoint.ui.fx;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows one sheet over the window's content, in the window itself. The content is disabled meanwhile, so that neither
 * mouse nor Tab gets behind the sheet, and has the focus back afterwards. FX thread only.
 */
public final class Sheets {
    private final StackPane stack;
    private final Node content;
    private final FxRelay relay;
    private final Display display;
    private @Nullable Scrim shown;
    private @Nullable Node focused;
    private Runnable closed = () -> {};

    /** @param stack lies over the whole window and holds {@code content} */
    public Sheets(StackPane stack, Node content, Surroundings around) {
        this.stack = stack;
        this.content = content;
        this.relay = around.relay();
        this.display = around.display();
    }

    /**
     * Shows {@code sheet} in place of any other; Escape closes it.
     *
     * @param first has the focus
     */
    public void show(Region sheet, Node first) {
        show(sheet, first, () -> {});
    }

    /** The same, and {@code onClosed} runs once the sheet is gone, however it was closed. */
    public void show(Region sheet, Node first, Runnable onClosed) {
        close();
        closed = onClosed;
        var scrim = new Scrim(sheet, display);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        focused = stack.getScene() == null ? null : stack.getScene().getFocusOwner();
        shown = scrim;
        content.setDisable(true);
        stack.getChildren().add(scrim);
        // What scrolls has its content in the scene, where it can have the focus, only once it has its look.
        scrim.applyCss();
        relay.later(first::requestFocus);
    }

    /** The deed may have put the focus elsewhere by now. */
    private void restore(Node before) {
        var scene = content.getScene();
        if (scene != null && scene.getFocusOwner() == null) {
            before.requestFocus();
        }
    }

    /** Whether a sheet is shown. */
    public boolean open() {
        return shown != null;
    }

    /** Closes the sheet that is shown, if any. */
    public void close() {
        var scrim = shown;
        if (scrim == null) {
            return;
        }
        shown = null;
        stack.getChildren().remove(scrim);
        content.setDisable(false);
        var before = focused;
        if (before != null) {
            relay.later(() -> restore(before));
        }
        var told = closed;
        closed = () -> {};
        told.run();
    }
}
