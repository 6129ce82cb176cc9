package dev.holdpoint.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Shows one page at a time, and which one by its button. FX thread only. */
final class Pages {
    private final Map<Page, Node> nodes = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Runnable> entries = new EnumMap<>(Page.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>(Page.VOLUMES);

    /** @param focus puts the focus into the page, when it is shown by a key or by the program */
    void add(Page page, Node node, ToggleButton button, Runnable focus) {
        nodes.put(page, node);
        entries.put(page, focus);
        buttons.put(page, button);
        button.setToggleGroup(group);
        button.setOnAction(event -> turn(page));
        display(node, page == shown.get());
        button.setSelected(page == shown.get());
    }

    /** A page that needs more room than the window has is scrolled rather than cut. */
    static ScrollPane scrolled(Node pages) {
        var scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("form-scroll");
        return scroll;
    }

    ReadOnlyObjectProperty<Page> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a page and puts the focus into it. */
    void show(Page page) {
        turn(page);
        var focus = entries.get(page);
        if (focus != null) {
            focus.run();
        }
    }

    private void turn(Page page) {
        shown.set(page);
        nodes.forEach((other, node) -> display(node, other == page));
        // Pressing the selected button again would otherwise release it.
        buttons.forEach((other, button) -> button.setSelected(other == page));
    }

    private static void display(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
