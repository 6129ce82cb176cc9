package dev.holdpoint.ui.fx;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The sign that something is under way: it turns, or stands still where the operator or the OS wants no movement. What
 * is under way is said in words beside it. FX thread only.
 */
public final class Working extends StackPane {

    /** A sign of the size of a letter. */
    public Working() {
        getStyleClass().add("working");
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(true)
                .subscribe(this::show);
    }

    private void show(boolean still) {
        getChildren().setAll(still ? new FontIcon("fth-loader") : new ProgressIndicator());
    }
}
