package dev.holdpoint.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What a person's hands and eyes do to the window, by the ids of its nodes: the only class that names TestFX's robot.
 */
public final class Hands {
    private final FxRobot robot = new FxRobot();
    private final Duration patience;

    /** Hands that wait for {@code patience} at most until what they expect is there. */
    public Hands(Duration patience) {
        this.patience = patience;
    }

    public void click(String id) {
        await(
                "#" + id + " can be pressed",
                () -> find(id).filter(Hands::visible)
                        .filter(node -> !node.isDisabled())
                        .isPresent());
        robot.interact(() -> find(id).ifPresent(InSight::bring));
        robot.clickOn(named(id));
    }

    /** Presses a button or a check box without the mouse, which is ten times as fast, if it can be pressed. */
    public boolean press(String id) {
        return ask(() -> {
            var pressable = find(id).filter(Hands::visible).filter(node -> !node.isDisabled());
            pressable.ifPresent(node -> ((ButtonBase) node).fire());
            return pressable.isPresent();
        });
    }

    /** Presses an item of a button's menu without opening it; whether it could be pressed. */
    public boolean pressItem(String menuId, String itemId) {
        return ask(() -> {
            var pressable = find(menuId).filter(Hands::visible).filter(node -> !node.isDisabled()).stream()
                    .flatMap(node -> ((MenuButton) node).getItems().stream())
                    .filter(item -> itemId.equals(item.getId()) && !item.isDisable())
                    .findFirst();
            pressable.ifPresent(MenuItem::fire);
            return pressable.isPresent();
        });
    }

    /** Puts a text into a field at once, as pasting does. */
    public void paste(String id, String text) {
        ask(() -> {
            ((TextInputControl) find(id).orElseThrow()).setText(text);
            return true;
        });
    }

    /** Waits until the window has done all that it was told up to now. */
    public void rest() {
        ask(() -> true);
    }

    /** Chooses a row of a table. */
    public void select(String tableId, int row) {
        ask(() -> {
            table(tableId).getSelectionModel().select(row);
            return true;
        });
    }

    /**
     * Goes through the rows of a table one by one: each is scrolled to sight, chosen, and read cell by cell as it is
     * drawn there.
     *
     * @param read told of the cells, on the FX thread
     */
    public <T> List<T> read(String tableId, Function<List<String>, T> read) {
        var rows = new ArrayList<T>();
        waitFor("every row of #" + tableId + " is drawn once it is scrolled to", () -> {
            while (rows.size() < table(tableId).getItems().size()) {
                table(tableId).getSelectionModel().select(rows.size());
                var row = drawn(tableId, rows.size());
                if (row.isEmpty()) {
                    return false;
                }
                rows.add(read.apply(cells(row.get())));
            }
            return true;
        });
        return rows;
    }

    private Optional<TableRow<?>> drawn(String tableId, int row) {
        var table = table(tableId);
        table.scrollTo(row);
        table.getScene().getRoot().applyCss();
        table.getScene().getRoot().layout();
        return robot.from(table).lookup(TableRow.class::isInstance).queryAll().stream()
                .<TableRow<?>>map(found -> (TableRow<?>) found)
                .filter(found -> found.getIndex() == row && !found.isEmpty())
                .filter(found -> visible(found) && inSight(found, table))
                .findFirst();
    }

    /** Whether its middle is between the table's header and its lower end. */
    private static boolean inSight(TableRow<?> row, TableView<?> table) {
        var place = row.localToScene(row.getBoundsInLocal());
        var header = table.lookup(".column-header-background");
        double top = header.localToScene(header.getBoundsInLocal()).getMaxY();
        double bottom = table.localToScene(table.getBoundsInLocal()).getMaxY();
        return place.getCenterY() > top && place.getCenterY() < bottom;
    }

    private static List<String> cells(TableRow<?> row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(Labeled.class::isInstance)
                .map(cell -> Objects.requireNonNullElse(((Labeled) cell).getText(), ""))
                .toList();
    }

    private TableView<?> table(String id) {
        return (TableView<?>) find(id).orElseThrow();
    }

    /** Puts the focus into a field, again if the page moved under the mouse as a strip slid in, and types. */
    public void type(String id, String text) {
        click(id);
        for (int again = 0; again < 5 && !focused(id); again++) {
            click(id);
        }
        robot.write(text, 0);
    }

    private boolean focused(String id) {
        return ask(() -> find(id).filter(Node::isFocused).isPresent());
    }

    /** Types where the focus is. */
    public void type(String text) {
        robot.write(text, 0);
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    /** Empties the field that has the focus. */
    public void erase() {
        robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
    }

    /** Does something on the FX thread, and waits for its end. */
    public void act(Runnable deed) {
        robot.interact(deed);
    }

    /** Sorts a table by a column too, as a press on its header does, and waits until it is done. */
    public void sort(String tableId, String columnId) {
        act(() -> sortBy((TableView<?>) find(tableId).orElseThrow(), columnId));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> void sortBy(TableView<T> table, String columnId) {
        table.getColumns().stream()
                .filter(column -> columnId.equals(column.getId()))
                .forEach(column -> table.getSortOrder().add(column));
    }

    /** The words as they are drawn: the mark of the underlined letter is none of them. */
    static String words(Labeled label) {
        return label.isMnemonicParsing() ? label.getText().replaceFirst("_(?=[^_])", "") : label.getText();
    }

    /** What a label or a button says. */
    public String text(String id) {
        return ask(() -> find(id).map(node -> node instanceof Labeled label ? words(label) : "")
                .orElse(""));
    }

    public int rows(String tableId) {
        return ask(() -> ((TableView<?>) find(tableId).orElseThrow()).getItems().size());
    }

    public boolean shows(String id) {
        return ask(() -> find(id).filter(Hands::visible).isPresent());
    }

    /** Waits until a label or a button says something that contains {@code words}. */
    public void awaitText(String id, String words) {
        await(
                "#" + id + " says “" + words + "”",
                () -> find(id).filter(node ->
                                node instanceof Labeled label && words(label).contains(words))
                        .isPresent());
    }

    /** Waits until the strip at the top says something that contains {@code words}. */
    public void awaitBanner(String words) {
        awaitText("banner-text", words);
    }

    /** Chooses an item of a combo box. */
    @SuppressWarnings("unchecked") // whatever its items are
    public <T> void choose(String id, T item) {
        act(() -> ((ComboBox<T>) find(id).orElseThrow()).setValue(item));
    }

    /** The id of the uppermost node in sight whose id begins with {@code prefix}. */
    public Optional<String> first(String prefix) {
        return ask(() -> robot.lookup((Node node) -> name(node).startsWith(prefix) && visible(node)).queryAll().stream()
                .min(Comparator.comparingDouble(
                        node -> node.localToScene(node.getBoundsInLocal()).getMinY()))
                .map(Hands::name));
    }

    private static String name(Node node) {
        return node.getUserData() instanceof String name ? name : Objects.requireNonNullElse(node.getId(), "");
    }

    /** The id of the node that has a style class, if one is in sight. */
    public Optional<String> styled(String styleClass) {
        return ask(() ->
                robot.lookup("." + styleClass).tryQuery().filter(Hands::visible).map(Node::getId));
    }

    /** What stands in a field. */
    public String typed(String id) {
        return ask(() -> ((TextInputControl) find(id).orElseThrow()).getText());
    }

    public boolean disabled(String id) {
        return ask(() -> find(id).orElseThrow().isDisabled());
    }

    public void awaitRows(String tableId, int count) {
        await(
                count + " rows in #" + tableId,
                () -> find(tableId)
                        .filter(node -> ((TableView<?>) node).getItems().size() == count)
                        .isPresent());
    }

    /** Waits until a cell of a table says something that contains {@code words}. */
    public void awaitCell(String tableId, String words) {
        await(
                "a cell of #" + tableId + " says “" + words + "”",
                () -> find(tableId)
                        .flatMap(table -> robot.from(table)
                                .lookup((Node node) -> node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(words))
                                .tryQuery())
                        .isPresent());
    }

    /** What was copied last. */
    public String clipboard() {
        return ask(
                () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    /** What the window looks like now. */
    public Picture picture() {
        WaitForAsyncUtils.waitForFxEvents();
        return Picture.of(ask(() -> robot.window(0).getScene().snapshot(null)));
    }

    /** Waits until {@code condition} holds on the FX thread. */
    public void await(String what, BooleanSupplier condition) {
        waitFor(what, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void waitFor(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS, () -> ask(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    private <T> T ask(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(patience.toMillis(), question::get);
    }

    private Optional<Node> find(String id) {
        return robot.lookup(named(id)).tryQuery();
    }

    /** The node with this id, or with this name where rows change too often for an id. */
    static Predicate<Node> named(String id) {
        return node -> id.equals(node.getId()) || id.equals(node.getUserData());
    }

    private static boolean visible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
