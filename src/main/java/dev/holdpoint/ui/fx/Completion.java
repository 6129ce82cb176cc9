package dev.holdpoint.ui.fx;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/**
 * Offers, below a text field, what could be meant by what is typed there. The focus stays in the field: the arrows move
 * in the list, Enter and Tab take what is marked, Escape closes the list. FX thread only.
 */
public final class Completion {
    private static final int MOST = 8;
    private static final double LINE = 26;

    private final TextField field;
    private final Supplier<? extends Collection<String>> known;
    private final ObservableList<String> offered = FXCollections.observableArrayList();
    private final ListView<String> list = new ListView<>(offered);
    private final Popup popup = new Popup();
    private boolean taking;

    private Completion(TextField field, Supplier<? extends Collection<String>> known) {
        this.field = field;
        this.known = known;
    }

    /** Completes {@code field} from what {@code known} gives at that moment, in its order. */
    public static void of(TextField field, Supplier<? extends Collection<String>> known) {
        new Completion(field, known).bind();
    }

    /** What could be meant by {@code typed}: what begins with it, then what contains it; never the very same. */
    static List<String> matches(String typed, Collection<String> known) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || known.contains(typed.strip())) {
            return List.of();
        }
        return Stream.concat(
                        known.stream().filter(one -> lower(one).startsWith(wanted)),
                        known.stream().filter(one -> lower(one).indexOf(wanted) > 0))
                .limit(MOST)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void bind() {
        list.setId("completion-list");
        list.setFixedCellSize(LINE);
        list.setFocusTraversable(false);
        list.getStyleClass().add("dense");
        list.setOnMouseClicked(event -> take(list.getSelectionModel().getSelectedItem()));
        list.setAccessibleText(field.getAccessibleText());
        var box = new StackPane(list);
        box.getStyleClass().add("completion");
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        field.textProperty().addListener((property, before, now) -> offer(now));
        field.focusedProperty().addListener((property, before, now) -> popup.hide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void offer(String typed) {
        var scene = field.getScene();
        if (taking || scene == null || !field.isFocused()) {
            return;
        }
        offered.setAll(matches(typed, known.get()));
        list.getSelectionModel().clearSelection();
        if (offered.isEmpty()) {
            popup.hide();
            return;
        }
        list.setPrefSize(Math.max(160, field.getWidth()), LINE * offered.size() + 4);
        if (!popup.isShowing()) {
            var below = field.localToScreen(0, field.getHeight());
            // A pop-up has a scene of its own, which does not take over this one's style sheets.
            popup.getScene().getStylesheets().setAll(scene.getStylesheets());
            popup.show(field, below.getX(), below.getY());
        }
    }

    private void steer(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        var model = list.getSelectionModel();
        var marked = model.getSelectedItem();
        switch (event.getCode()) {
            case KeyCode.DOWN -> model.selectNext();
            case KeyCode.UP -> model.selectPrevious();
            case KeyCode.ESCAPE -> popup.hide();
            case KeyCode.ENTER, KeyCode.TAB -> {
                if (marked == null) {
                    return;
                }
                take(marked);
                if (event.getCode() == KeyCode.TAB) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(@Nullable String chosen) {
        if (chosen != null) {
            taking = true;
            field.setText(chosen);
            field.end();
            taking = false;
        }
        popup.hide();
    }
}
