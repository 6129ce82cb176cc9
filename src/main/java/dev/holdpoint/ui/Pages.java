package dev.holdpoint.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
        display(node, page == shown.get());
        button.setSelected(page == shown.get());
        // Not the action: the arrow keys select without one.
        button.selectedProperty().subscribe((before, selected) -> turned(page, selected));
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
        Objects.requireNonNull(buttons.get(page)).setSelected(true);
    }

    private void turned(Page page, boolean selected) {
        if (selected) {
            turn(page);
        } else if (group.getSelectedToggle() == null) {
            // Pressing the selected button again would otherwise release it.
            Objects.requireNonNull(buttons.get(page)).setSelected(true);
        }
    }

    private static void display(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
