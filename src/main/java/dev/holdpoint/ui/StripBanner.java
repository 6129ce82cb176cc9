package dev.holdpoint.ui;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Banner;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip at the top of the pages, kept until it is closed or replaced. FX thread only. */
final class StripBanner implements Banner {
    private final Surroundings around;
    private final NotificationPane pane;

    StripBanner(Surroundings around, Node content) {
        this.around = around;
        pane = new NotificationPane(content);
        pane.setId("banner");
        pane.setShowFromTop(true);
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
        pane.getActions().setAll(copy);
        display(around.problems().paragraph(problem), icon(problem.severity()));
    }

    @Override
    public void say(String sentence) {
        pane.getActions().clear();
        display(sentence, "fth-info");
    }

    @Override
    public void hide() {
        pane.hide();
    }

    private void display(String text, String icon) {
        pane.setText(text);
        pane.setGraphic(new FontIcon(icon));
        pane.show();
    }

    private static String icon(Severity severity) {
        return switch (severity) {
            case RED -> "fth-x-octagon";
            case AMBER -> "fth-alert-triangle";
            case INFO -> "fth-info";
        };
    }
}
