package dev.holdpoint.account;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Asks what blocks in the background; whatever goes wrong with it is a problem, never an exception. */
final class Answers {
    private Answers() {}

    static <T> CompletionStage<Checked<T>> ask(Callable<T> question, Executor background) {
        return CompletableFuture.supplyAsync(() -> answer(question), background);
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
