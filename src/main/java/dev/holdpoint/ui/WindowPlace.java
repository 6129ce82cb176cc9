package dev.holdpoint.ui;

import dev.holdpoint.settings.Settings.WindowBounds;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it stood, if that place is still on a screen. FX thread only. */
final class WindowPlace {
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 520;
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    /** So much of the title bar must be on a screen that a hand can take it. */
    private static final double GRIP = 80;

    private WindowPlace() {}

    static void restore(Stage stage, Optional<WindowBounds> bounds) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        var size = size(bounds);
        stage.setWidth(size.getWidth());
        stage.setHeight(size.getHeight());
        bounds.filter(WindowPlace::onScreen).ifPresentOrElse(found -> put(stage, found), stage::centerOnScreen);
    }

    /** How large the window will be. */
    static Dimension2D size(Optional<WindowBounds> bounds) {
        return bounds.filter(WindowPlace::onScreen)
                .map(found -> new Dimension2D(Math.max(MIN_WIDTH, found.width()), Math.max(MIN_HEIGHT, found.height())))
                .orElseGet(WindowPlace::first);
    }

    static WindowBounds of(Stage stage) {
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static boolean onScreen(WindowBounds bounds) {
        var grip = new Rectangle2D(bounds.x(), bounds.y(), Math.max(GRIP, bounds.width()), GRIP);
        return Screen.getScreens().stream()
                .map(screen -> overlap(screen.getVisualBounds(), grip))
                .anyMatch(width -> width >= GRIP);
    }

    private static double overlap(Rectangle2D screen, Rectangle2D grip) {
        boolean titleBar = grip.getMinY() >= screen.getMinY() && grip.getMinY() < screen.getMaxY() - GRIP;
        return titleBar ? Math.min(screen.getMaxX(), grip.getMaxX()) - Math.max(screen.getMinX(), grip.getMinX()) : 0;
    }

    private static void put(Stage stage, WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setMaximized(bounds.maximized());
    }

    private static Dimension2D first() {
        var screen = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }
}
