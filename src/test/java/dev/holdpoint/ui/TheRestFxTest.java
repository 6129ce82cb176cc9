package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.FxRelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In which order a window is completed, and what that waits for. */
@ExtendWith(ApplicationExtension.class)
class TheRestFxTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<Runnable> pauses = new CopyOnWriteArrayList<>();
    private final TheRest rest = new TheRest(new FxRelay(), (wait, work) -> {
        waits.add(wait);
        pauses.add(work);
    });

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void whatNeedsEveryPartIsDoneAfterTheLast() throws Exception {
        onFx(() -> {
            parts("one", "two");
            rest.whenMade(() -> done.add("act"));
            assertThat(done).isEmpty();
            rest.begin();
        });

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.size() == 3);
        assertThat(done).containsExactly("one", "two", "act");
        onFx(() -> rest.whenMade(() -> done.add("now")));
        assertThat(done).endsWith("now");
    }

    @Test
    void oneFrameSeesOnePart() throws Exception {
        var made = soonAfter(() -> {
            parts("one", "two");
            rest.begin();
            assertThat(done).as("within what may be a pulse").isEmpty();
        });

        assertThat(made).containsExactly("one");
    }

    @Test
    void whileTheOperatorWaitsNothingIsMade() throws Exception {
        var made = soonAfter(() -> {
            parts("one");
            rest.hold();
            rest.begin();
        });
        assertThat(made).isEmpty();

        assertThat(soonAfter(rest::goOn)).containsExactly("one");
    }

    @Test
    void whatIsSlowIsNotWaitedForLonger() throws Exception {
        var made = soonAfter(() -> {
            parts("one");
            rest.hold();
            rest.begin();
            pauses.forEach(Runnable::run);
        });

        assertThat(made).containsExactly("one");
    }

    @Test
    void whatWasWaitedForIsWorkedWithFirst() throws Exception {
        var made = soonAfter(() -> {
            parts("one");
            rest.hold();
            rest.makeWay();
        });
        assertThat(made).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(1));

        assertThat(soonAfter(pauses.getFirst())).as("that wait is over").isEmpty();
        assertThat(soonAfter(pauses.getLast())).containsExactly("one");
    }

    @Test
    void nothingIsMadeBetweenTwoLetters() throws Exception {
        var window = new TextField();
        var made = soonAfter(() -> {
            rest.makeWayIn(window);
            parts("one");
            type(window);
            rest.begin();
            type(window);
            pauses.getFirst().run();
        });
        assertThat(made).isEmpty();

        assertThat(soonAfter(pauses.getLast())).containsExactly("one");
    }

    @Test
    void aKeyDoesNotCutShortWhatIsWaitedFor() {
        onFx(() -> {
            var window = new TextField();
            rest.makeWayIn(window);
            parts("one");
            rest.hold();
            type(window);
            assertThat(waits).containsExactly(Duration.ofSeconds(10));
            rest.complete();
            rest.goOn();
            type(window);
            assertThat(pauses).as("nothing is left to make").hasSize(1);
        });
    }

    @Test
    void whatIsUrgentIsHeldUpByNothing() throws Exception {
        var cause = new SimpleBooleanProperty();
        var window = new TextField();
        var made = soonAfter(() -> {
            rest.makeWayIn(window);
            rest.urgent(cause);
            parts("one");
            rest.hold();
            cause.set(true);
            type(window);
        });

        assertThat(made).containsExactly("one");
    }

    @Test
    void whatIsNeededIsMadeAtOnce() {
        onFx(() -> {
            parts("one", "two");
            rest.whenMade(() -> done.add("act"));
            rest.hold();
            rest.complete();
            assertThat(done).containsExactly("one", "two", "act");
            assertThat(rest.isMade()).isTrue();
        });
    }

    @Test
    void whatWasToBeDoneForAConnectionThatIsGivenUpIsNotDone() {
        onFx(() -> {
            parts("one");
            rest.whenMade(() -> done.add("act"));
            rest.forgetActs();
            rest.complete();
            assertThat(done).containsExactly("one");
        });
    }

    private static void type(TextField field) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
    }

    private void parts(String... names) {
        for (var name : names) {
            rest.add(() -> done.add(name));
        }
    }

    /**
     * What was made by the time that the FX thread has done what {@code work} left it to do, before any other frame.
     */
    private List<String> soonAfter(Runnable work) throws Exception {
        var made = new CompletableFuture<List<String>>();
        onFx(() -> {
            work.run();
            Platform.runLater(() -> made.complete(List.copyOf(done)));
        });
        return made.get(10, TimeUnit.SECONDS);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
