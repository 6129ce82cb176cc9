package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Question;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person may do to a run, and when. FX thread only. */
final class RunActions {
    private final Surroundings around;
    private final Sheets sheets;
    private @Nullable SnapshotEngine engine;

    RunActions(Surroundings around, Sheets sheets) {
        this.around = around;
        this.sheets = sheets;
    }

    void use(@Nullable SnapshotEngine now) {
        engine = now;
    }

    static boolean canLook(@Nullable Run run) {
        return run != null && run.intents().stream().anyMatch(intent -> intent.state() instanceof IntentState.InDoubt);
    }

    static boolean canCancel(@Nullable Run run) {
        return run != null && run.intents().stream().anyMatch(intent -> intent.state() instanceof IntentState.Unsent);
    }

    static boolean canSend(@Nullable Intent intent) {
        return intent != null && (mayExist(intent.state()) || waitsForConsent(intent.state()));
    }

    static boolean canDrop(@Nullable Intent intent) {
        return intent != null && mayExist(intent.state());
    }

    private static boolean mayExist(IntentState state) {
        return state instanceof IntentState.Unconfirmed || state instanceof IntentState.Absent;
    }

    private static boolean waitsForConsent(IntentState state) {
        return state instanceof IntentState.Waiting waiting && waiting.reason() == IntentState.Wait.CONSENT;
    }

    void lookAgain(Run run) {
        var asked = engine;
        if (asked != null && canLook(run)) {
            asked.lookAgain(run.id());
        }
    }

    void cancel(Run run) {
        var asked = engine;
        if (asked == null || !canCancel(run)) {
            return;
        }
        long unsent = run.intents().stream()
                .filter(intent -> intent.state() instanceof IntentState.Unsent)
                .count();
        question("cancel-sheet", "runs.cancel.title", "runs.cancel.text", "runs.cancel.act", unsent)
                .ask(sheets, () -> asked.cancel(run.id()));
    }

    /** Sends what waits for consent, or anew what may exist: then the sheet says that two may result. */
    void send(Intent intent) {
        var asked = engine;
        if (asked == null || !canSend(intent)) {
            return;
        }
        var volume = intent.key().volume().value();
        var question = waitsForConsent(intent.state())
                ? consent(intent.state(), volume)
                : question("send-sheet", "runs.send.title", "runs.send.text", "runs.send.act", volume);
        question.ask(sheets, () -> asked.send(intent.key()));
    }

    private Question consent(IntentState state, String volume) {
        var why = state instanceof IntentState.Waiting waiting ? waiting.why() : Optional.<Problem>empty();
        return new Question(
                "send-sheet",
                around.text("runs.consent.title", volume),
                why.map(problem -> around.text(
                                "runs.changed.text", around.problems().what(problem)))
                        .orElseGet(() -> around.text("runs.consent.text", volume)),
                around.text("sheet.cancel"),
                around.text("runs.consent.act", volume));
    }

    void drop(Intent intent) {
        var asked = engine;
        if (asked != null && canDrop(intent)) {
            question(
                            "drop-sheet",
                            "runs.drop.title",
                            "runs.drop.text",
                            "runs.drop.act",
                            intent.key().volume().value())
                    .ask(sheets, () -> asked.drop(intent.key()));
        }
    }

    private Question question(String id, String title, String text, String act, Object about) {
        return new Question(
                id,
                around.text(title, about),
                around.text(text, about),
                around.text("sheet.cancel"),
                around.text(act, about));
    }
}
