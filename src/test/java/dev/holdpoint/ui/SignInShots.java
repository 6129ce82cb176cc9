package dev.holdpoint.ui;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.AwsProfile.State;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.ui.Gallery.Shot;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;

/** The screens of signing in, for the gallery. */
final class SignInShots {
    private static final ConnectionChoice OPS = new ConnectionChoice("ops-prod", "eu-west-1", "");

    private SignInShots() {}

    static List<Shot> all() {
        return List.of(
                new Shot("sign-in-profiles", SignInShots::profiles),
                new Shot("sign-in-broken-file", SignInShots::brokenFile, SignInShots::told),
                new Shot("sign-in-expired", SignInShots::expired),
                new Shot("sign-in-browser", SignInShots::browser),
                new Shot("sign-in-command", SignInShots::command),
                new Shot("sign-in-code", SignInShots::code),
                new Shot("sign-in-process", SignInShots::process),
                new Shot("sign-in-marked", SignInShots::marked),
                new Shot("sign-in-mark", SignInShots::mark));
    }

    private static void profiles(WindowDriver driver) {
        driver.signIn.profiles = List.of(
                FakeSignIn.profile("payments-prod", AwsProfile.Kind.IDENTITY_CENTER, State.READY),
                new AwsProfile("payments-test", AwsProfile.Kind.IDENTITY_CENTER, State.SIGNED_OUT, Fixtures.NOW),
                FakeSignIn.profile("audit", AwsProfile.Kind.MFA, State.ASKS_CODE),
                FakeSignIn.profile("vault", AwsProfile.Kind.PROCESS, State.ASKS_CONSENT),
                FakeSignIn.profile("laptop", AwsProfile.Kind.LOGIN, State.SIGNED_OUT),
                FakeSignIn.profile("legacy", AwsProfile.Kind.KEYS, State.READY),
                FakeSignIn.profile("half-written", AwsProfile.Kind.UNUSABLE, State.UNUSABLE));
        driver.press("connection-profile");
        driver.await("the list", () -> driver.listed("picker-list") == 8);
    }

    private static void brokenFile(WindowDriver driver) {
        driver.signIn.broken = "/home/jo/.aws/config: Expected a property on line 17";
        driver.signIn.files = List.of(
                new ConfigFile("/home/jo/.aws/config", ConfigFile.State.BROKEN, "Expected a property on line 17"),
                new ConfigFile("/home/jo/.aws/credentials", ConfigFile.State.MISSING, ""));
    }

    private static void told(WindowDriver driver) {
        driver.await("the reason", () -> driver.opaque("banner-text"));
    }

    private static void expired(WindowDriver driver) {
        driver.signIn.step = new SignInStep.Browser("ops-prod", "corp");
        driver.source.failWith = "sso-session-expired";
        driver.act(() -> driver.connect(OPS));
        driver.await("the reason", () -> driver.opaque("banner-text"));
    }

    private static void browser(WindowDriver driver) {
        expired(driver);
        driver.press("banner-remedy");
        driver.await("the code", () -> driver.shows("sign-in-open"));
    }

    private static void command(WindowDriver driver) {
        driver.signIn.step = new SignInStep.Command("ops-prod", "aws login --profile ops-prod");
        driver.source.failWith = "login-session-expired";
        driver.act(() -> driver.connect(OPS));
        driver.await("the reason", () -> driver.opaque("banner-text"));
        driver.press("banner-remedy");
        driver.awaitText("sign-in-code", "aws login --profile ops-prod");
    }

    private static void code(WindowDriver driver) {
        driver.signIn.step = new SignInStep.Code("ops-prod", "arn:aws:iam::123456789012:mfa/jdoe");
        driver.source.failWith = "mfa-code-needed";
        driver.act(() -> driver.connect(OPS));
        driver.await("the sheet", () -> driver.shows("code-sheet"));
        driver.paste("code-field", "000000");
        driver.press("code-use");
        driver.await("the reason", () -> driver.shows("code-problem"));
    }

    private static void process(WindowDriver driver) {
        driver.signIn.step =
                new SignInStep.Consent("ops-prod", "/usr/local/bin/vault-keys --role maintenance --json", "f00d");
        driver.source.failWith = "process-not-agreed";
        driver.act(() -> driver.connect(OPS));
        driver.await("the sheet", () -> driver.shows("process-sheet"));
    }

    private static void marked(WindowDriver driver) {
        driver.settings.change(settings -> settings.withConnections(connections -> connections.mark(
                new AccountId("123456789012"), new AccountMark("payments production", AccountColour.ORANGE, true))));
        driver.act(() -> driver.connect(OPS));
        driver.await("the mark", () -> driver.shows("connection-production"));
        driver.awaitVolumes(13);
    }

    private static void mark(WindowDriver driver) {
        marked(driver);
        driver.press("connection-mark");
        driver.await("the sheet", () -> driver.shows("mark-sheet"));
    }
}
