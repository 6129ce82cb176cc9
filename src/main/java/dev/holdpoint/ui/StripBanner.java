package dev.holdpoint.ui;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Banner;
import dev.holdpoint.ui.fx.Remedy;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a sentence in a strip above the page, with what can be done about it. It is there at once. FX thread only. */
final class StripBanner implements Banner {
    /** The words have at least so much of a line to themselves before the buttons move below them. */
    private static final double WORDS = 300;

    private final Surroundings around;
    private final WrappingRow strip = new WrappingRow();
    private final Label words = new Label();
    private final Button close = new Button(null, new FontIcon("fth-x"));
    private Function<Problem, Optional<Remedy>> remedies = problem -> Optional.empty();

    StripBanner(Surroundings around) {
        this.around = around;
        strip.setId("banner");
        words.setId("banner-text");
        words.setWrapText(true);
        words.setMinWidth(WORDS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        close.setId("banner-close");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(around.text("sheet.close"));
        close.setTooltip(new Tooltip(around.text("sheet.close")));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> hide());
        hide();
    }

    WrappingRow node() {
        return strip;
    }

    /** What can be done about problems, offered beside their words from now on. */
    void remedies(Function<Problem, Optional<Remedy>> offered) {
        remedies = offered;
    }

    @Override
    public void show(Problem problem) {
        var buttons = new ArrayList<Button>();
        remedies.apply(problem).ifPresent(remedy -> buttons.add(button("banner-remedy", remedy.words(), remedy.act())));
        buttons.add(button(
                "banner-copy",
                around.text("banner.copy"),
                () -> around.clip()
                        .copy(around.problems().paragraph(problem) + "\n"
                                + around.problems().details(problem))));
        display(around.problems().paragraph(problem), Manner.of(problem.severity()), buttons);
    }

    @Override
    public void say(String sentence) {
        display(sentence, Manner.INFO, List.of());
    }

    /** Shows a sentence with something to do about it. */
    void say(String sentence, String act, Runnable deed) {
        display(sentence, Manner.NEWS, List.of(button("banner-act", act, deed)));
    }

    @Override
    public void hide() {
        strip.setVisible(false);
        strip.setManaged(false);
    }

    private void display(String text, Manner manner, List<Button> buttons) {
        words.setText(text);
        strip.setAccessibleText(text);
        strip.getStyleClass().setAll("notice", "banner", manner.style);
        strip.getChildren().setAll(new FontIcon(manner.icon), words);
        strip.getChildren().addAll(buttons);
        strip.getChildren().add(close);
        strip.setVisible(true);
        strip.setManaged(true);
    }

    private static Button button(String id, String words, Runnable act) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** What a strip looks like: told apart by sign and colour. */
    private enum Manner {
        INFO("fth-info", "notice-info"),
        NEWS("fth-bell", "notice-info"),
        AMBER("fth-alert-triangle", "notice-warning"),
        RED("fth-x-octagon", "notice-danger");

        private final String icon;
        private final String style;

        Manner(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        static Manner of(Severity severity) {
            return switch (severity) {
                case RED -> RED;
                case AMBER -> AMBER;
                case INFO -> INFO;
            };
        }
    }
}
