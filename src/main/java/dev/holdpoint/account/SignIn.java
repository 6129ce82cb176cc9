package dev.holdpoint.account;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.DeviceLogin;
import dev.holdpoint.cloud.SignInSource;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.DeviceCode;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SignInStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The profiles and how they stand, and signing in with them. Any thread may call it; it never blocks. */
public final class SignIn {
    /** How often to look whether a command of the AWS CLI has signed in. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** For how long to look. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SignInSource source;
    private final Executor background;
    private final Timer timer;
    private final InstantSource clock;

    /**
     * Signing in to what {@code source} offers.
     *
     * @param background runs calls that block; virtual threads are meant
     */
    public SignIn(SignInSource source, Executor background, Timer timer, InstantSource clock) {
        this.source = source;
        this.background = background;
        this.timer = timer;
        this.clock = clock;
    }

    /** A code that was asked for, and the attempt that waits for its confirmation. */
    public record Begun(DeviceCode code, Attempt attempt) {}

    /** The profiles in the files' order; refused with file and line if a file is broken. */
    public CompletionStage<Checked<List<AwsProfile>>> profiles() {
        return ask(source::profiles);
    }

    /** The files that profiles are looked for in. */
    public CompletionStage<Checked<List<ConfigFile>>> files() {
        return ask(source::files);
    }

    /** What a person would have to do first, so that {@code choice} can be connected to. */
    public CompletionStage<Checked<SignInStep>> step(ConnectionChoice choice) {
        return ask(() -> source.step(choice));
    }

    /** Asks IAM Identity Center for a code to confirm, and begins to wait for it. */
    public CompletionStage<Checked<Begun>> begin(String profile) {
        return ask(() -> {
            var login = source.deviceLogin(profile);
            var code = login.code();
            var attempt = new Attempt(() -> answer(login.ask()), login.interval(), code.until(), timer, clock);
            return new Begun(code, attempt.begin());
        });
    }

    /** Looks now and then whether a command that a person runs elsewhere has made {@code choice} usable. */
    public Attempt watch(ConnectionChoice choice) {
        var until = clock.instant().plus(PATIENCE);
        return new Attempt(() -> signedIn(choice), LOOK, until, timer, clock).begin();
    }

    /** Uses the code of an MFA device; the session that it opens is kept in memory alone. */
    public CompletionStage<Checked<Boolean>> useCode(ConnectionChoice choice, String code) {
        return ask(() -> {
            source.useCode(choice, code);
            return true;
        });
    }

    private Attempt.Answer signedIn(ConnectionChoice choice) {
        return source.step(choice) instanceof SignInStep.Command ? Attempt.Answer.NOT_YET : Attempt.Answer.DONE;
    }

    private static Attempt.Answer answer(DeviceLogin.Answer answer) {
        return switch (answer) {
            case SIGNED_IN -> Attempt.Answer.DONE;
            case NOT_YET -> Attempt.Answer.NOT_YET;
            case ASK_LESS_OFTEN -> Attempt.Answer.ASK_LESS_OFTEN;
        };
    }

    private <T> CompletionStage<Checked<T>> ask(Callable<T> question) {
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
