package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.State;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One step of a connection test: its sign, its name, what it came to and what to do about it. */
final class StepRow extends HBox {

    StepRow(TestWords words, ConnectionStep step) {
        setId("test-" + step.kind().name().toLowerCase(Locale.ROOT));
        getStyleClass().addAll("test-row", style(step.state()));
        var name = new Label(words.name(step.kind()));
        name.getStyleClass().addAll("strong", "step-name");
        name.setMinWidth(USE_PREF_SIZE);
        var result = new Label(words.result(step));
        result.setId(getId() + "-result");
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        var text = new VBox(2, result);
        HBox.setHgrow(text, Priority.ALWAYS);
        var advice = words.advice(step);
        if (!advice.isEmpty()) {
            var label = new Label(advice);
            label.setId(getId() + "-advice");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("muted");
            text.getChildren().add(label);
        }
        getChildren().addAll(new FontIcon(icon(step.state())), name, text);
        setAccessibleText(words.line(step));
        setFocusTraversable(true);
    }

    private static String icon(State state) {
        return switch (state) {
            case PASSED -> "fth-check-circle";
            case DOUBTFUL -> "fth-alert-triangle";
            case FAILED -> "fth-x-octagon";
            case NOT_NEEDED, NOT_TRIED -> "fth-minus-circle";
        };
    }

    private static String style(State state) {
        return switch (state) {
            case PASSED -> "state-good";
            case DOUBTFUL -> "state-doubt";
            case FAILED -> "state-bad";
            case NOT_NEEDED, NOT_TRIED -> "state-off";
        };
    }
}
