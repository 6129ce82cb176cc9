package dev.holdpoint.account;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Asks what blocks in the background; whatever goes wrong with it is a problem, never an exception. */
final class Answers {
    private Answers() {}

    static <T> CompletionStage<Checked<T>> ask(Callable<T> question, Executor background) {
        try {
            return CompletableFuture.supplyAsync(() -> answer(question), background);
        } catch (RejectedExecutionException e) {
            // The program is ending: what the window still asks for is answered at once, and shown to nobody.
            return CompletableFuture.completedFuture(Checked.invalid(Problem.unexpected(e)));
        }
    }

    private static <T> Checked<T> answer(Callable<T> question) {
        try {
            return Checked.valid(question.call());
        } catch (CloudException e) {
            return Checked.invalid(e.failure().asked());
        } catch (Exception e) {
            // Whatever else an SDK or a config file may throw must reach the screen, not vanish with the thread.
            return Checked.invalid(Problem.unexpected(e));
        }
    }
}
