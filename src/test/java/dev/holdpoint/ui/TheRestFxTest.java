package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.FxRelay;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
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
    private final List<Runnable> pauses = new CopyOnWriteArrayList<>();
    private final TheRest rest = new TheRest(new FxRelay(), (wait, work) -> pauses.add(work));

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
