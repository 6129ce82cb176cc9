package dev.holdpoint.ui;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Banner;
import dev.holdpoint.ui.fx.Remedy;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip at the top of the pages, kept until it is closed or replaced. FX thread only. */
final class StripBanner implements Banner {
    /** ControlsFX makes the strip at least so high. */
    private static final double LEAST = 40;
    /** Above and below the words. */
    private static final double PADDING = 10;
    /** What stands beside the words: the sign, two buttons, the cross, and the gaps. */
    private static final double BESIDE = 230;

    private static final String COPY = "banner-copy";
    private static final String REMEDY = "banner-remedy";

    private final Surroundings around;
    private final NotificationPane pane;
    private final Label words = new Label();
    private Function<Problem, Optional<Remedy>> remedies = problem -> Optional.empty();

    StripBanner(Surroundings around) {
        this.around = around;
        // Over content of its own, as the strip would otherwise lie over the page's first controls.
        pane = new NotificationPane(new Region());
        pane.setId("banner");
        pane.setShowFromTop(true);
        pane.setFocusTraversable(false);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        this::height, pane.widthProperty(), words.textProperty(), words.fontProperty()));
        words.setId("banner-text");
        words.setWrapText(true);
        words.prefWidthProperty().bind(pane.widthProperty().subtract(BESIDE));
        pane.setOnShown(event -> nameButtons());
        pane.setOnHidden(event -> room(false));
        room(false);
    }

    NotificationPane node() {
        return pane;
    }

    @Override
    public void show(Problem problem) {
        var copy = new Action(
                around.text("banner.copy"),
                event -> around.clip()
                        .copy(around.problems().paragraph(problem) + "\n"
                                + around.problems().details(problem)));
        copy.getStyleClass().add(COPY);
        var remedy = remedies.apply(problem).map(StripBanner::button);
        pane.getActions().setAll(Stream.concat(remedy.stream(), Stream.of(copy)).toList());
        display(around.problems().paragraph(problem), icon(problem.severity()));
    }

    private static Action button(Remedy remedy) {
        var action = new Action(remedy.words(), event -> remedy.act().run());
        action.getStyleClass().add(REMEDY);
        return action;
    }

    /** ControlsFX makes the buttons, and gives them no ids. */
    private void name(String id) {
        var button = pane.lookup("." + id);
        if (button != null) {
            button.setId(id);
        }
    }

    /** What can be done about problems, offered beside their words from now on. */
    void remedies(Function<Problem, Optional<Remedy>> offered) {
        remedies = offered;
    }

    @Override
    public void say(String sentence) {
        pane.getActions().clear();
        display(sentence, "fth-info");
    }

    /** Shows a sentence with something to do about it. */
    void say(String sentence, String words, Runnable act) {
        pane.getActions().setAll(new Action(words, event -> act.run()));
        display(sentence, "fth-bell");
    }

    @Override
    public void hide() {
        pane.hide();
    }

    private void display(String text, String icon) {
        words.setText(text);
        words.setGraphic(new FontIcon(icon));
        pane.setGraphic(words);
        pane.setAccessibleText(text);
        room(true);
        pane.show();
        around.relay().later(this::nameButtons);
    }

    private void nameButtons() {
        name(REMEDY);
        name(COPY);
    }

    /** The strip lies over the pane's content, which must therefore be as high as the words are. */
    private double height() {
        var text = new Text(words.getText());
        text.setFont(words.getFont());
        text.setWrappingWidth(Math.max(1, pane.getWidth() - BESIDE - LEAST));
        return Math.max(LEAST, text.getLayoutBounds().getHeight() + PADDING);
    }

    private void room(boolean wanted) {
        pane.setVisible(wanted);
        pane.setManaged(wanted);
    }

    private static String icon(Severity severity) {
        return switch (severity) {
            case RED -> "fth-x-octagon";
            case AMBER -> "fth-alert-triangle";
            case INFO -> "fth-info";
        };
    }
}
