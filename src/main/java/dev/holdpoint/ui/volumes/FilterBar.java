package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The filter box, and the tokens that were taken out of it. What is typed filters at once; Enter makes tokens of it
 * that stay, joined by “and” or “or”. FX thread only.
 */
final class FilterBar {
    private final Surroundings around;
    private final TextField text;
    private final FlowPane chips;
    private final VolumeList list;
    private final ObservableList<String> tokens = FXCollections.observableArrayList();
    private final BooleanProperty any = new SimpleBooleanProperty(this, "any");

    FilterBar(Surroundings around, TextField text, FlowPane chips, VolumeList list) {
        this.around = around;
        this.text = text;
        this.chips = chips;
        this.list = list;
    }

    void bind() {
        text.textProperty().addListener((property, before, now) -> apply());
        tokens.addListener((ListChangeListener<String>) change -> show());
        any.addListener((property, before, now) -> show());
        text.setOnAction(event -> take());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && text.getText().isEmpty() && !tokens.isEmpty()) {
                tokens.removeLast();
            }
        });
        show();
    }

    /** Whether anything is filtered out on purpose. */
    BooleanBinding active() {
        return text.textProperty().isNotEmpty().or(Bindings.isNotEmpty(tokens));
    }

    void clear() {
        tokens.clear();
        text.clear();
    }

    /** Adds a token, as if it had been typed. */
    void add(String token) {
        if (!tokens.contains(token)) {
            tokens.add(token);
        }
    }

    /** Makes tokens of what is typed; words stay in the box. With an “or” in it, all of it is one token. */
    private void take() {
        var parts = VolumeFilter.parts(text.getText());
        if (parts.stream().noneMatch(VolumeFilter.Part::token)) {
            return;
        }
        var typed = text.getText().strip();
        if (parts.stream().anyMatch(VolumeFilter.Part::isOr)) {
            text.clear();
            add(typed);
            return;
        }
        text.setText(parts.stream()
                .filter(part -> !part.token() && !part.isAnd())
                .map(VolumeFilter.Part::text)
                .collect(Collectors.joining(" ")));
        parts.stream().filter(VolumeFilter.Part::token).forEach(part -> add(part.text()));
    }

    private void show() {
        var nodes = new ArrayList<Node>();
        for (var token : tokens) {
            if (!nodes.isEmpty()) {
                nodes.add(joint());
            }
            nodes.add(chip(token));
        }
        chips.getChildren().setAll(nodes);
        chips.setVisible(!nodes.isEmpty());
        chips.setManaged(!nodes.isEmpty());
        apply();
    }

    private Node chip(String token) {
        var remove = new Button(null, new FontIcon("fth-x"));
        remove.setId("volumes-chip-remove-" + tokens.indexOf(token));
        remove.getStyleClass().addAll("flat", "button-icon", "chip-remove");
        var words = around.text("volumes.filter.remove", token);
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        remove.setOnAction(event -> {
            tokens.remove(token);
            text.requestFocus();
        });
        var chip = new HBox(2, new Label(token), remove);
        chip.getStyleClass().add("chip");
        return chip;
    }

    /** Says how the tokens are joined, and joins them the other way when it is pressed. */
    private Button joint() {
        var joint = new Button(around.text(any.get() ? "volumes.filter.or" : "volumes.filter.and"));
        joint.setId("volumes-chip-joint");
        joint.getStyleClass().addAll("flat", "small");
        joint.setTooltip(new Tooltip(around.text("volumes.filter.joint")));
        joint.setAccessibleHelp(around.text("volumes.filter.joint"));
        joint.setOnAction(event -> {
            any.set(!any.get());
            chips.lookupAll("#volumes-chip-joint").stream().findFirst().ifPresent(Node::requestFocus);
        });
        return joint;
    }

    private void apply() {
        var joined = tokens.stream()
                .map(VolumeFilter::parse)
                .reduce((left, right) -> any.get() ? left.or(right) : left.and(right))
                .orElse(VolumeFilter.ALL);
        list.filter(VolumeFilter.both(joined, VolumeFilter.parse(text.getText())));
    }
}
