package dev.holdpoint.ui;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.ui.fx.Question;
import dev.holdpoint.ui.fx.Surroundings;

/** What is said when the window is closed with work open. */
final class Leaving {
    private final Surroundings around;

    Leaving(Surroundings around) {
        this.around = around;
    }

    /** Says what AWS goes on with and what the next start picks up. */
    Question question(Board board) {
        long pending = count(board, IntentState.OnEc2.class);
        long doubtful = count(board, IntentState.InDoubt.class);
        long unsent = count(board, IntentState.Unsent.class);
        return new Question(
                "leave-sheet",
                around.text("leave.title"),
                around.text("leave.text", pending, doubtful, unsent),
                around.text("leave.stay"),
                around.text("leave.act"));
    }

    private static long count(Board board, Class<? extends IntentState> kind) {
        return board.runs().stream()
                .flatMap(run -> run.intents().stream())
                .filter(intent -> !intent.state().ended() && kind.isInstance(intent.state()))
                .count();
    }
}
