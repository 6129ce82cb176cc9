package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** When what nobody is to feel is done. */
@ExtendWith(ApplicationExtension.class)
class LullFxTest {
    private final List<String> done = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void itIsDoneOnceWhenNobodyHasActedForAWhile() {
        onFx(() -> {
            var window = new TextField();
            var lull = lull(window);
            lull.add(() -> done.add("it"));
            type(window);
            pauses.getFirst().run();
            assertThat(done).as("a key came between").isEmpty();

            pauses.getLast().run();
            assertThat(done).containsExactly("it");

            type(window);
            assertThat(pauses).as("nothing is left to do").hasSize(2);
        });
    }

    @Test
    void theNewestTakesThePlaceOfWhatStillWaits() {
        onFx(() -> {
            var lull = lull(new TextField());
            lull.add(() -> done.add("old"));
            lull.add(() -> done.add("new"));
            pauses.forEach(Runnable::run);
            assertThat(done).containsExactly("new");
        });
    }

    private Lull lull(TextField window) {
        return new Lull(window, (wait, work) -> {
            assertThat(wait).isEqualTo(Duration.ofSeconds(10));
            pauses.add(work);
        });
    }

    private static void type(TextField field) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
