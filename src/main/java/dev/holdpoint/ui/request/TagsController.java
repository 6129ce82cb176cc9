package dev.holdpoint.ui.request;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tags of the request: typed, checked as one types, removed. FX thread only. */
public final class TagsController {
    private final Surroundings around;
    private final ObservableList<Tag> tags = FXCollections.observableArrayList();
    private Runnable typing = () -> {};

    @FXML
    private FlowPane chips;

    @FXML
    private TextField key;

    @FXML
    private TextField value;

    @FXML
    private Button add;

    @FXML
    private Label problem;

    @FXML
    private Label count;

    TagsController(Surroundings around) {
        this.around = around;
    }

    /** The tags, as far as they were added. */
    ObservableList<Tag> tags() {
        return tags;
    }

    /** What was typed and not added yet: nothing may be lost by forgetting the button. */
    boolean halfTyped() {
        return !key.getText().isBlank() || !value.getText().isBlank();
    }

    /** Runs {@code act} whenever something is typed. */
    void onTyping(Runnable act) {
        typing = act;
    }

    @FXML
    private void initialize() {
        tags.addListener((ListChangeListener<Tag>) change -> show());
        key.textProperty().subscribe(text -> judge());
        value.textProperty().subscribe(text -> judge());
        show();
    }

    @FXML
    private void onAdd() {
        if (!add.isDisabled()) {
            tags.add(typed());
            key.clear();
            value.clear();
            key.requestFocus();
        }
    }

    private Tag typed() {
        return new Tag(key.getText().strip(), value.getText().strip());
    }

    private void judge() {
        var all = new ArrayList<>(tags);
        all.add(typed());
        var empty = key.getText().isBlank() && value.getText().isBlank();
        var problems = TagSet.parse(all).problems();
        add.setDisable(!problems.isEmpty());
        var words = empty ? "" : around.problems().lines(problems);
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
        typing.run();
    }

    private void show() {
        chips.getChildren().setAll(tags.stream().map(this::chip).toList());
        chips.setManaged(!tags.isEmpty());
        count.setText(around.text("request.tags.count", tags.size(), TagSet.MAX_OF_OPERATOR));
        judge();
    }

    private Node chip(Tag tag) {
        var text = new Label(tag.key() + " = " + tag.value());
        var remove = new Button(null, new FontIcon("fth-x"));
        remove.getStyleClass().addAll("flat", "button-icon", "chip-remove");
        remove.setAccessibleText(around.text("request.tags.remove", tag.key()));
        remove.setOnAction(event -> {
            tags.removeAll(List.of(tag));
            key.requestFocus();
        });
        var chip = new HBox(text, remove);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
