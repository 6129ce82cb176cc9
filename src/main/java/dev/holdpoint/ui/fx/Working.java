package dev.holdpoint.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The sign that something is under way: it turns, or stands still where the operator or the OS wants no movement. What
 * is under way is said in words beside it. It turns by one of its eight spokes at a time: a window that is drawn by the
 * processor, as over a network, would otherwise be drawn sixty times a second. FX thread only.
 */
public final class Working extends StackPane {
    private static final double SPOKE = 45;
    private static final Duration STEP = Duration.millis(125);

    private final FontIcon icon = new FontIcon("fth-loader");
    private final Timeline turning =
            new Timeline(new KeyFrame(STEP, event -> icon.setRotate(icon.getRotate() + SPOKE)));

    /** A sign of the size of a letter. */
    public Working() {
        getStyleClass().add("working");
        getChildren().add(icon);
        turning.setCycleCount(Animation.INDEFINITE);
        // Outside of a scene it stands still: a timeline that plays is never let go of.
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(true)
                .subscribe(this::show);
    }

    /** Whether it moves. */
    public boolean isTurning() {
        return turning.getStatus() == Animation.Status.RUNNING;
    }

    private void show(boolean still) {
        if (still) {
            turning.stop();
            icon.setRotate(0);
        } else {
            turning.play();
        }
    }
}
