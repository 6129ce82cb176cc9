package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LateTooltipFxTest {

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void thereIsNoTooltipBeforeTheMouseComesButScreenReadersHaveItsWords() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            var label = new Label("vol-1");
            new LateTooltip(label).say("in full");

            assertThat(label.getTooltip()).isNull();
            assertThat(label.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("in full");
            enter(label);
            assertThat(label.getTooltip().getText()).isEqualTo("in full");
        });
    }

    @Test
    void underTheMouseItFollowsTheWordsAndGoesWithThem() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            var label = new Label("vol-1");
            var tooltip = new LateTooltip(label);
            tooltip.say("one");
            enter(label);

            tooltip.say("two");
            assertThat(label.getTooltip().getText()).isEqualTo("two");
            tooltip.say("");
            assertThat(label.getTooltip()).isNull();
        });
    }

    private static void enter(Label label) {
        Event.fireEvent(label, Mouse.over(label, MouseEvent.MOUSE_ENTERED));
    }
}
