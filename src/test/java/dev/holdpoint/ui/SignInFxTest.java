package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.DeviceLogin.Answer;
import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.AwsProfile.State;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.SignInStep;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SignInFxTest extends WindowOnFakes {
    private static final ConnectionChoice OPS = new ConnectionChoice("ops-prod", "eu-west-1", "");

    @Test
    void oneButtonStartsTheDeviceFlowWhichShowsACodeWaitsAndGoesOn() {
        refuse(new SignInStep.Browser("ops-prod", "corp"), "sso-session-expired");
        driver.press("banner-remedy");
        driver.awaitText("sign-in-code", "ABCD-EFGH");
        driver.press("sign-in-copy");
        assertThat(driver.copied).hasValue("ABCD-EFGH");
        driver.press("sign-in-open");
        assertThat(driver.opened).hasValue("https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH");
        driver.signIn.pass();
        assertThat(driver.shows("sign-in-sheet")).isTrue();

        succeed();
        driver.signIn.answer = Answer.SIGNED_IN;
        driver.signIn.pass();

        driver.awaitText("connection-account", "1234-5678-9012");
        assertThat(driver.shows("sign-in-sheet")).isFalse();
    }

    @Test
    void escapeCallsTheSignInOff() {
        refuse(new SignInStep.Browser("ops-prod", "corp"), "sso-session-expired");
        driver.press("banner-remedy");
        driver.awaitText("sign-in-code", "ABCD-EFGH");
        driver.press(KeyCode.ESCAPE);
        driver.await("gone", () -> !driver.shows("sign-in-sheet"));

        driver.signIn.pass();

        assertThat(driver.signIn.waiting()).isFalse();
        assertThat(driver.text("connection-account")).isEqualTo("Not connected");
    }

    @Test
    void theCommandOfAwsLoginIsShownAndItsSessionWaitedFor() {
        refuse(new SignInStep.Command("ops-prod", "aws login --profile ops-prod"), "login-session-expired");
        driver.press("banner-remedy");
        driver.awaitText("sign-in-code", "aws login --profile ops-prod");
        driver.press("sign-in-copy");
        assertThat(driver.copied).hasValue("aws login --profile ops-prod");
        driver.signIn.pass();
        succeed();
        driver.signIn.pass();

        driver.awaitText("connection-account", "1234-5678-9012");
    }

    @Test
    void theCodeOfADeviceIsAskedForWhenConnectingAndAgainIfItIsWrong() {
        refuse(new SignInStep.Code("ops-prod", "arn:aws:iam::123456789012:mfa/jdoe"), "mfa-code-needed");
        driver.await("the sheet", () -> driver.shows("code-sheet"));
        assertThat(driver.disabled("code-use")).isTrue();
        driver.paste("code-field", "000000");
        driver.press("code-use");
        driver.await("the reason", () -> driver.shows("code-problem"));
        driver.source.failWith = "";
        driver.paste("code-field", "123456");
        driver.press("code-use");

        driver.awaitText("connection-account", "1234-5678-9012");
        assertThat(driver.copied).hasValue("");
    }

    @Test
    void aProgramIsShownBeforeItIsRunAndTheAnswerRemembered() {
        refuse(new SignInStep.Consent("ops-prod", "/opt/keys --json", "f00d"), "process-not-agreed");
        driver.await("the sheet", () -> driver.shows("process-sheet"));
        driver.await("focus on No", () -> driver.focused("process-sheet-cancel"));
        assertThat(driver.said("process-sheet")).contains("/opt/keys --json");
        succeed();
        driver.press("process-sheet-act");

        driver.awaitText("connection-account", "1234-5678-9012");
        assertThat(driver.savedSettings().connections().agreed()).containsExactly("f00d");
    }

    @Test
    void labelColourAndProductionAreAlwaysInSightOnceTheyWereGiven() {
        driver.act(() -> driver.connect(OPS));
        driver.awaitVolumes(13);
        assertThat(driver.shows("connection-production")).isFalse();
        driver.press("connection-mark");
        driver.paste("mark-label", "payments");
        driver.act(() -> choose(AccountColour.ORANGE));
        driver.press("mark-production");
        driver.press("mark-keep");

        driver.awaitText("connection-label", "payments");
        assertThat(driver.text("connection-production")).isEqualTo("PROD");
        assertThat(driver.text("connection-account")).isEqualTo("1234-5678-9012");
        assertThat(driver.text("connection-role")).isEqualTo("as Maintenance");
        assertThat(driver.text("connection-badge")).isEqualTo("Europe (Ireland) · eu-west-1 · aws");
        assertThat(driver.node("connection-where").getStyleClass()).contains("account-orange");
        assertThat(driver.savedSettings().connections().ofAccount(new AccountId("123456789012")))
                .isEqualTo(new AccountMark("payments", AccountColour.ORANGE, true));
    }

    @Test
    void theProfileThatWasUsedLastIsTheFirstAfterTheDefaultChain() {
        driver.act(() -> driver.connect(new ConnectionChoice("dev", "eu-west-1", "")));
        driver.awaitText("connection-account", "1234-5678-9012");
        driver.await(
                "remembered",
                () -> !driver.savedSettings().connections().recent().isEmpty());
        driver.press("connection-profile");

        driver.await("the order", () -> driver.items("picker-list").equals(List.of("", "dev", "ops-prod", "ops-test")));
    }

    @Test
    void fiveHundredProfilesAreSearchedByNameAndKind() {
        driver.signIn.profiles = IntStream.range(0, 500)
                .mapToObj(number -> FakeSignIn.profile(
                        "team-" + number,
                        number == 321 ? AwsProfile.Kind.MFA : AwsProfile.Kind.IDENTITY_CENTER,
                        State.READY))
                .toList();
        driver.press("connection-profile");
        driver.await("all of them", () -> driver.listed("picker-list") == 501);
        driver.write("mfa");

        driver.await("one", () -> driver.items("picker-list").equals(List.of("team-321")));
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndTheWaysOnAreThere() {
        driver.signIn.profiles = List.of();
        driver.signIn.broken = "/home/jo/.aws/config: Expected a property on line 17";
        driver.signIn.files = List.of(
                new ConfigFile("/home/jo/.aws/config", ConfigFile.State.BROKEN, "Expected a property on line 17"),
                new ConfigFile("/home/jo/.aws/credentials", ConfigFile.State.MISSING, ""));
        driver.restart();

        driver.await(
                "the strip",
                () -> driver.bannerText().contains("/home/jo/.aws/config: Expected a property on line 17"));
        driver.awaitText(
                "first-run-files",
                "/home/jo/.aws/config: Expected a property on line 17\n/home/jo/.aws/credentials: not there");
        driver.press("connection-copy-login");
        assertThat(driver.copied).hasValue("aws login");
        driver.press("first-run-demo");
        driver.awaitVolumes(13);
    }

    private void refuse(SignInStep step, String code) {
        driver.signIn.step = step;
        driver.source.failWith = code;
        driver.act(() -> driver.connect(OPS));
        driver.await("the reason", () -> !driver.bannerText().isEmpty());
    }

    private void succeed() {
        driver.signIn.step = new SignInStep.None();
        driver.source.failWith = "";
    }

    @SuppressWarnings("unchecked") // The sheet fills it with colours alone.
    private void choose(AccountColour colour) {
        ((ComboBox<AccountColour>) driver.node("mark-colour")).setValue(colour);
    }
}
