package dev.holdpoint.ui.fx;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button that copies one text, and shows by a tick that it did. FX thread only. */
public final class CopyButton extends Button {
    private final Surroundings around;
    private final FontIcon icon = new FontIcon("fth-copy");
    private final LateTooltip tooltip = new LateTooltip(this);
    private String copied = "";

    public CopyButton(Surroundings around) {
        this.around = around;
        setGraphic(icon);
        getStyleClass().addAll("flat", "button-icon", "copy-button");
        setOnAction(event -> copy());
        show("");
    }

    /** What a press copies from now on, for example a volume's id; nothing to copy disables the button. */
    public void show(String text) {
        copied = text;
        setDisable(text.isEmpty());
        icon.setIconLiteral("fth-copy");
        say(around.text("copy.of", text));
    }

    private void copy() {
        around.clip().copy(copied);
        icon.setIconLiteral("fth-check");
        say(around.text("copy.done", copied));
    }

    private void say(String words) {
        setAccessibleText(words);
        tooltip.say(words);
    }
}
