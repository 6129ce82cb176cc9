package dev.holdpoint.ui.request;

import dev.holdpoint.text.Coach;
import dev.holdpoint.ui.fx.CopyButton;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is to be typed on the instances, step by step, each to be copied. FX thread only. */
final class CoachSteps {
    private final Surroundings around;

    CoachSteps(Surroundings around) {
        this.around = around;
    }

    /** The steps of {@code commands}, or {@code instead} where there are none. */
    List<Node> of(Coach.Commands commands, String instead) {
        var nodes = new ArrayList<Node>();
        add(nodes, "coach.find", commands.find());
        add(nodes, "coach.before", commands.before());
        add(nodes, "coach.after", commands.after());
        if (commands.none()) {
            nodes.add(text(instead, "hint"));
        }
        return nodes;
    }

    private void add(List<Node> nodes, String heading, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        var copy = new CopyButton(around);
        copy.show(String.join("\n", commands));
        copy.setId("request-" + heading.replace('.', '-'));
        copy.setAccessibleText(around.text("coach.copy", around.text(heading)));
        var head = new HBox(6, text(around.text(heading), "field-label"), copy);
        var lines = text(String.join("\n", commands), "command");
        lines.setMaxWidth(Double.MAX_VALUE);
        nodes.add(new VBox(2, head, lines));
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
