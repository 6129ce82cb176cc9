package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Attempt;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.ui.fx.Question;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.function.Consumer;

/** Leads through what a person must do before a profile can be used, one step after the other. FX thread only. */
final class SignInFlow {
    private final Surroundings around;
    private final SignIn signIn;
    private final Sheets sheets;
    private final Remembered remembered;
    private final Consumer<List<Problem>> failed;
    /** Only the newest flow goes on: an earlier one may still be waiting for its first answer. */
    private int newest;

    /** @param failed hears why a step came to nothing */
    SignInFlow(ConnectionParts parts, Consumer<List<Problem>> failed) {
        this.around = parts.around();
        this.signIn = parts.signIn();
        this.sheets = parts.sheets();
        this.remembered = parts.remembered();
        this.failed = failed;
    }

    /** Leads through what {@code choice} needs; {@code done} runs when nothing is left to do. */
    void begin(ConnectionChoice choice, Runnable done) {
        next(choice, new SignInStep.None(), done, ++newest);
    }

    private void next(ConnectionChoice choice, SignInStep before, Runnable done, int mine) {
        around.relay().when(signIn.step(choice), answer -> {
            if (mine != newest) {
                return;
            }
            var step = answer.value().orElseGet(SignInStep.None::new);
            // A step that is due again right after it was done would come for ever; connecting says what is amiss.
            if (step.equals(before)) {
                done.run();
            } else {
                take(choice, step, () -> next(choice, step, done, mine), done);
            }
        });
    }

    private void take(ConnectionChoice choice, SignInStep step, Runnable goOn, Runnable done) {
        switch (step) {
            case SignInStep.Browser browser -> browser(browser, goOn);
            case SignInStep.Command command -> command(choice, command, goOn);
            case SignInStep.Code code -> new CodeController(around, signIn, sheets, choice, goOn).show(code);
            case SignInStep.Consent consent -> consent(consent, goOn);
            case SignInStep.None ignored -> done.run();
        }
    }

    private void browser(SignInStep.Browser step, Runnable goOn) {
        var sheet = new WaitController(around, sheets);
        sheet.show(around.text("sign-in.browser.title", step.session()), around.text("sign-in.browser.text"));
        around.relay().when(signIn.begin(step.profile()), answer -> {
            switch (answer) {
                case Checked.Valid<SignIn.Begun> begun -> {
                    var code = begun.accepted().code();
                    sheet.code(code.userCode(), code.page(), around.formats().utcTime(code.until()));
                    wait(sheet, begun.accepted().attempt(), goOn);
                }
                case Checked.Invalid<SignIn.Begun> refused -> {
                    if (sheet.open()) {
                        sheets.close();
                        failed.accept(refused.reasons());
                    }
                }
            }
        });
    }

    private void command(ConnectionChoice choice, SignInStep.Command step, Runnable goOn) {
        var sheet = new WaitController(around, sheets);
        sheet.show(around.text("sign-in.command.title", step.profile()), around.text("sign-in.command.text"));
        sheet.command(step.command());
        wait(sheet, signIn.watch(choice), goOn);
    }

    /** However the sheet is closed, nobody is asked any more; and what comes after that is of no interest. */
    private void wait(WaitController sheet, Attempt attempt, Runnable goOn) {
        sheet.onClosed(attempt::callOff);
        around.relay().when(attempt.done(), answer -> {
            if (!sheet.open()) {
                return;
            }
            sheets.close();
            if (answer.value().isPresent()) {
                goOn.run();
            } else {
                failed.accept(answer.problems());
            }
        });
    }

    private void consent(SignInStep.Consent step, Runnable goOn) {
        new Question(
                        "process-sheet",
                        around.text("sign-in.process.title"),
                        around.text("sign-in.process.text", step.profile(), step.command()),
                        around.text("sign-in.process.cancel"),
                        around.text("sign-in.process.act"))
                .ask(
                        sheets,
                        () -> around.relay()
                                .when(
                                        remembered.change(connections -> connections.agree(step.fingerprint())),
                                        agreed -> goOn.run()));
    }
}
