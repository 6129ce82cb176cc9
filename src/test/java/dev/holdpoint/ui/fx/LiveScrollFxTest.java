package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveScrollFxTest {

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void nothingOfItIsDrawnIntoAPictureFirstAsJavaFxsOwnIs() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            assertThat(pictured(new LiveScroll(new Label("rows")))).isEmpty();
            // Where this fails, JavaFX has stopped doing it, and a plain scroll pane is as good.
            assertThat(pictured(new ScrollPane(new Label("rows")))).hasSize(1);
        });
    }

    private static List<Node> pictured(ScrollPane pane) {
        var scene = new Scene(pane, 200, 100);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane.getChildrenUnmodifiable().stream().filter(Node::isCache).toList();
    }
}
