package dev.holdpoint.account;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A sign-in that waits for a person: asks again and again whether it is done, until it is, is called off, or is too
 * late. Any thread may call it.
 */
public final class Attempt {
    /** RFC 8628, section 3.5: who is told to ask less often waits five seconds longer each time. */
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final Question question;
    private final Timer timer;
    private final InstantSource clock;
    private final Instant until;
    private final CompletableFuture<Checked<Boolean>> done = new CompletableFuture<>();
    private Duration interval;

    /** One question after the other; each blocks. */
    @FunctionalInterface
    interface Question {
        Answer ask() throws CloudException;
    }

    /** What became of one question. */
    enum Answer {
        DONE,
        NOT_YET,
        ASK_LESS_OFTEN
    }

    /** @param until when it is too late */
    Attempt(Question question, Duration interval, Instant until, Timer timer, InstantSource clock) {
        this.question = question;
        this.interval = interval;
        this.until = until;
        this.timer = timer;
        this.clock = clock;
    }

    /** Complete when the person has signed in, or when it is certain that this attempt comes to nothing. */
    public CompletionStage<Checked<Boolean>> done() {
        return done;
    }

    /** Asks no more. */
    public void callOff() {
        done.complete(Checked.invalid(Problem.info("sign-in.called-off")));
    }

    Attempt begin() {
        timer.after(interval, this::ask);
        return this;
    }

    private void ask() {
        if (done.isDone()) {
            return;
        }
        if (!clock.instant().isBefore(until)) {
            done.complete(Checked.invalid(Problem.red("sign-in.too-late")));
            return;
        }
        try {
            hear(question.ask());
        } catch (CloudException e) {
            refused(e);
        } catch (RuntimeException e) {
            // Whatever else may be thrown must reach the screen, not vanish with the thread.
            done.complete(Checked.invalid(Problem.unexpected(e)));
        }
    }

    private void hear(Answer answer) {
        switch (answer) {
            case DONE -> done.complete(Checked.valid(true));
            case NOT_YET -> timer.after(interval, this::ask);
            case ASK_LESS_OFTEN -> {
                interval = interval.plus(SLOWER);
                timer.after(interval, this::ask);
            }
        }
    }

    /** A network that is down for a moment does not end it: the person is still at it in the browser. */
    private void refused(CloudException refusal) {
        switch (refusal.failure().kind()) {
            case UNREACHABLE, LOST, SERVER, THROTTLED -> timer.after(interval, this::ask);
            case DRY_RUN_PASSED, DENIED, CREDENTIALS, PENDING_QUOTA, VOLUME_SPACING, VOLUME_LIMIT, STATE, REFUSED ->
                done.complete(Checked.invalid(refusal.failure().asked()));
        }
    }
}
