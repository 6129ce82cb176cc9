package dev.holdpoint.ui.fx;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that shows a choice and opens a list to choose from, with a field to filter it by typing. What is typed can
 * be chosen as it is, where the list may not know everything. FX thread only.
 */
public final class Picker extends Button {
    private final ObservableList<String> items = FXCollections.observableArrayList();
    private final FilteredList<String> shown = new FilteredList<>(items);
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty empty = new SimpleStringProperty(this, "empty", "");
    private final BooleanProperty freeText = new SimpleBooleanProperty(this, "freeText", false);
    private Runnable opening = () -> {};
    private final TextField filter = new TextField();
    private final ListView<String> list = new ListView<>(shown);
    /** Made when it is first opened: a pop-up is a window, and costs as much. */
    private @Nullable PopOver popOver;

    private Function<String, PickerLine> lines = item -> new PickerLine(words(item), "", "");

    public Picker() {
        getStyleClass().add("picker");
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        var chevron = new FontIcon("fth-chevron-down");
        setGraphic(chevron);
        setContentDisplay(ContentDisplay.RIGHT);
        setMnemonicParsing(false);
        textProperty().bind(Bindings.createStringBinding(() -> words(value.get()), value, empty));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> name.get() + ": " + words(value.get()), name, value, empty));
        setOnAction(event -> open());
        buildList();
    }

    public ObservableList<String> getItems() {
        return items;
    }

    /** What is chosen; empty if nothing is. */
    public StringProperty valueProperty() {
        return value;
    }

    public String getValue() {
        return value.get();
    }

    public void setValue(String chosen) {
        value.set(chosen);
    }

    /** What is to be chosen, for the field's prompt and for screen readers. */
    public String getName() {
        return name.get();
    }

    public void setName(String text) {
        name.set(text);
        filter.setPromptText(text);
        filter.setAccessibleText(text);
        list.setAccessibleText(text);
    }

    /** The words that stand for an empty choice. */
    public String getEmpty() {
        return empty.get();
    }

    public void setEmpty(String words) {
        empty.set(words);
    }

    /** Whether a text that is not in the list may be chosen. */
    public boolean isFreeText() {
        return freeText.get();
    }

    public void setFreeText(boolean allowed) {
        freeText.set(allowed);
    }

    /** How items are shown in the list from now on. */
    public void setLines(Function<String, PickerLine> described) {
        lines = described;
        list.refresh();
    }

    /** Offers these from now on; what is marked in an open list stays marked. */
    public void offer(List<String> choices) {
        var marked = list.getSelectionModel().getSelectedItem();
        if (!choices.equals(items)) {
            items.setAll(choices);
            list.getSelectionModel().select(marked);
        }
        list.refresh();
    }

    /** Told each time that the list opens, so that it can be brought up to date. */
    public void setOnOpening(Runnable act) {
        opening = act;
    }

    /** Opens the list, with the focus in its filter. */
    public void open() {
        if (isDisabled() || getScene() == null) {
            return;
        }
        filter.clear();
        list.getSelectionModel().select(value.get());
        var pop = popOver();
        // A pop-up has a scene of its own, which does not take over this one's style sheets.
        pop.getRoot().getStylesheets().setAll(getScene().getStylesheets());
        pop.show(this);
        filter.requestFocus();
        opening.run();
    }

    private String words(String choice) {
        return choice.isEmpty() ? empty.get() : choice;
    }

    private void buildList() {
        filter.setId("picker-filter");
        list.setId("picker-list");
        list.setPlaceholder(new Label());
        list.setPrefSize(420, 300);
        list.setCellFactory(view -> new PickerCell(item -> lines.apply(item), this::choose));
        filter.textProperty()
                .addListener((property, before, now) -> narrow(now.strip().toLowerCase(Locale.ROOT)));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::accept);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::accept);
    }

    private PopOver popOver() {
        var made = popOver;
        if (made == null) {
            var box = new VBox(filter, list);
            box.getStyleClass().add("picker-box");
            made = new PopOver(box);
            made.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
            made.setDetachable(false);
            made.setAnimated(false);
            popOver = made;
        }
        return made;
    }

    private void narrow(String typed) {
        list.getSelectionModel().clearSelection();
        shown.setPredicate(item -> lines.apply(item).holds(typed));
        if (!typed.isEmpty() && !shown.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Moves in the list while the focus stays in the filter. */
    private void steer(KeyEvent event) {
        var model = list.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            model.selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            model.selectPrevious();
        } else {
            return;
        }
        list.scrollTo(model.getSelectedIndex());
        event.consume();
    }

    private void accept(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            confirm();
            event.consume();
        }
    }

    private void confirm() {
        var typed = filter.getText().strip();
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0 && index < shown.size()) {
            choose(shown.get(index));
        } else if (freeText.get() && !typed.isEmpty()) {
            choose(typed);
        }
    }

    private void choose(String item) {
        value.set(item);
        popOver().hide();
        requestFocus();
    }
}
