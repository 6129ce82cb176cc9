package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.LiveScroll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;

/** Shows one page at a time, and which one by its button. A page is made when it is needed. FX thread only. */
final class Pages {
    private final Map<Page, Supplier<? extends Node>> makers = new EnumMap<>(Page.class);
    private final Map<Page, Node> nodes = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Runnable> entries = new EnumMap<>(Page.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>(Page.VOLUMES);
    private final StackPane stack = new StackPane();
    private Runnable beforeTurning = () -> {};

    /**
     * Adds a page.
     *
     * @param maker makes what it shows, once
     * @param focus puts the focus into the page, when it is shown by a key or by the program
     */
    void add(Page page, Supplier<? extends Node> maker, ToggleButton button, Runnable focus) {
        makers.put(page, maker);
        entries.put(page, focus);
        buttons.put(page, button);
        button.setToggleGroup(group);
        button.setSelected(page == shown.get());
        // Not the action: the arrow keys select without one.
        button.selectedProperty().subscribe((before, selected) -> turned(page, selected));
        // But also the action: an underlined letter sends one, and selects nothing.
        button.setOnAction(event -> button.setSelected(true));
    }

    /** Makes a page, if it is not there yet. */
    void make(Page page) {
        var maker = makers.remove(page);
        if (maker != null) {
            var node = maker.get();
            nodes.put(page, node);
            display(node, page == shown.get());
            stack.getChildren().add(node);
        }
    }

    /** Runs {@code act} each time before another page is shown. */
    void beforeTurning(Runnable act) {
        beforeTurning = act;
    }

    /** The pages, in a frame that scrolls what needs more room than the window has, rather than cut it. */
    ScrollPane scrolled() {
        var scroll = new LiveScroll(stack);
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
        beforeTurning.run();
        make(page);
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
