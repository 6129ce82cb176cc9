package dev.holdpoint.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane whose content is drawn where it changes. JavaFX's own draws all that is in sight into a picture, and
 * then the picture, which pays for content that scrolls and never changes; around a table it takes three quarters of
 * the time of each frame.
 */
public class LiveScroll extends ScrollPane {

    public LiveScroll() {}

    public LiveScroll(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = super.createDefaultSkin();
        getChildrenUnmodifiable().forEach(part -> part.setCache(false));
        return skin;
    }
}
