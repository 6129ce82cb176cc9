package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.Failed;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.Run;
import dev.holdpoint.proof.Hushed;
import dev.holdpoint.proof.Mutant;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window that shows another thing than the journal holds is noticed. */
@Tag("proof")
@Tag("slow")
@ExtendWith({ApplicationExtension.class, Hushed.class})
class WindowMutantsFxTest {
    private static final int SEEDS = 60;
    /** Where to begin: a schedule or two from here on, most mutants show. */
    private static final int FIRST_HARSH = 13;

    private static final int FIRST_BROKEN = 403;
    /** Among these, EC2 hides snapshots for longer than the fence counts on. */
    private static final int BROKEN_PROMISES = 25;

    @Start
    void startTheToolkit(Stage ignored) {}

    @Mutant
    void aWindowThatMissesWhatChangesIsNoticed() throws IOException {
        assertThat(firstViolation(harsh(), WindowMutantsFxTest::seesEachRunOnce))
                .startsWith("I6 the window shows");
    }

    @Mutant
    void aWindowThatCallsTheCapturedCompletedIsNoticed() throws IOException {
        assertThat(firstViolation(harsh(), intents(WindowMutantsFxTest::completedTooEarly)))
                .startsWith("I6 the window shows");
    }

    @Mutant
    void aWindowThatCallsDoubtAFailureIsNoticed() throws IOException {
        assertThat(firstViolation(harsh(), intents(WindowMutantsFxTest::failedInDoubt)))
                .startsWith("I6 the window shows");
    }

    @Mutant
    void aWindowThatHidesDuplicatesIsNoticed() throws IOException {
        var broken = LongStream.range(0, SEEDS).map(number -> FIRST_BROKEN + number * 2 * BROKEN_PROMISES);
        assertThat(firstViolation(broken, intents(intent -> intent.withDuplicates(List.of()))))
                .startsWith("I6 the window shows");
    }

    /** The harsh schedules are the odd ones. */
    private static LongStream harsh() {
        return LongStream.range(0, SEEDS).map(number -> FIRST_HARSH + 2 * number);
    }

    private static String firstViolation(LongStream seeds, UnaryOperator<Board> seen) throws IOException {
        var others = new ArrayList<String>();
        for (long seed : seeds.toArray()) {
            var person = WindowPerson.behind(engine -> through(engine, seen));
            for (var violation : WireSchedule.run(seed, person).violations()) {
                if (violation.startsWith("I6 the window ")) {
                    return violation;
                }
                others.add(violation);
            }
        }
        return "not noticed; only " + others;
    }

    /** The same engine, whose boards look different. */
    private static SnapshotEngine through(SnapshotEngine real, UnaryOperator<Board> seen) {
        return (SnapshotEngine) Proxy.newProxyInstance(
                SnapshotEngine.class.getClassLoader(), new Class<?>[] {SnapshotEngine.class}, new Glass(real, seen));
    }

    /** What lies between an engine and a window; behind it, an engine is equal to itself. */
    private record Glass(SnapshotEngine real, UnaryOperator<Board> seen) implements InvocationHandler {
        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "subscribe" -> {
                    @SuppressWarnings("unchecked") // the only argument there is
                    var listener = (Consumer<Board>) arguments[0];
                    return real.subscribe(board -> listener.accept(seen.apply(board)));
                }
                case "equals" -> {
                    return Proxy.isProxyClass(arguments[0].getClass())
                            && equals(Proxy.getInvocationHandler(arguments[0]));
                }
                default -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }
            }
        }
    }

    private static UnaryOperator<Board> intents(UnaryOperator<Intent> distort) {
        return board -> new Board(
                board.revision(),
                board.at(),
                board.runs().stream()
                        .map(run -> run.with(run.intents().stream().map(distort).toList()))
                        .toList(),
                board.notices());
    }

    private static Intent completedTooEarly(Intent intent) {
        return intent.state() instanceof Captured captured
                ? intent.with(
                        new Completed(captured.snapshot(), captured.startTime(), captured.checkedAt()),
                        intent.changedAt())
                : intent;
    }

    private static Intent failedInDoubt(Intent intent) {
        return intent.state() instanceof Unconfirmed unconfirmed
                ? intent.with(new Failed(unconfirmed.why(), null), intent.changedAt())
                : intent;
    }

    private static Board seesEachRunOnce(Board board) {
        return board.runs().stream().anyMatch(Run::open)
                ? board
                : new Board(board.revision(), board.at(), List.of(), board.notices());
    }
}
