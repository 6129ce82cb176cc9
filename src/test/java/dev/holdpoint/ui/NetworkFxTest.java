package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.Kind;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.model.ProxyChoice.Mode;
import dev.holdpoint.model.Severity;
import dev.holdpoint.proof.Canary;
import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way to AWS in the window: endpoints, the network's settings, the connection test, the Regions. */
@Tag("slow")
class NetworkFxTest extends WindowOnFakes {
    private static final String ELSEWHERE = "https://ec2.corp.example";

    @Test
    void anEndpointOutsideAwsIsConfirmedOnceForAProfileAndThenAlwaysShown() {
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", ELSEWHERE)));
        driver.await("the sheet", () -> driver.shows("endpoint-sheet"));
        driver.await("focus on the button that does nothing", () -> driver.focused("endpoint-sheet-cancel"));
        assertThat(driver.text("endpoint-sheet-act")).isEqualTo("Send to ec2.corp.example");
        assertThat(driver.text("connection-account")).isEqualTo("Not connected");
        driver.press("endpoint-sheet-act");

        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws · " + ELSEWHERE);
        assertThat(driver.network.told).contains("confirmed ops-prod " + ELSEWHERE + " for ever");
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws");
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", ELSEWHERE)));
        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws · " + ELSEWHERE);
        assertThat(driver.shows("endpoint-sheet")).isFalse();
    }

    @Test
    void whoDoesNotConfirmStaysConnectedToWhatHeWas() {
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws");
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", ELSEWHERE)));
        driver.press("endpoint-sheet-cancel");

        driver.await("gone", () -> !driver.shows("endpoint-sheet"));
        assertThat(driver.text("connection-badge")).isEqualTo("Europe (Ireland) · eu-west-1 · aws");
        assertThat(driver.network.told).isEmpty();
    }

    @Test
    void theRegionsStandUnderTheirPartitionsAndAreFoundByTheirLongNames() {
        driver.press(KeyCode.CONTROL, KeyCode.R);
        driver.write("sovereign");
        driver.press(KeyCode.ENTER);
        driver.awaitText("connection-region", "eusc-de-east-1");
        driver.press(KeyCode.CONTROL, KeyCode.R);
        driver.write("aws china");
        driver.press(KeyCode.ENTER);

        driver.awaitText("connection-region", "cn-north-1");
    }

    @Test
    void theConnectionTestSaysWhichStepFailsAndIsCopiedWithItsDetails() {
        driver.network.steps.put(
                Kind.SIGNATURE,
                ConnectionStep.failed(
                        Kind.SIGNATURE,
                        new Problem(
                                "ec2.SignatureDoesNotMatch",
                                Severity.RED,
                                List.of("SignatureDoesNotMatch"),
                                "as AWS put it",
                                "req-9")));
        openTest();
        driver.awaitText("test-verdict", "The connection fails at this step: Signature.");
        assertThat(driver.text("test-dns-result")).startsWith("one of eu-west-1");
        assertThat(driver.text("test-permission-result")).isEqualTo("Not tried: an earlier step failed");
        assertThat(driver.text("test-signature-advice")).contains("Check the secret key of this profile.");
        driver.press("test-copy");

        assertThat(driver.copied.get())
                .contains("ok: Name: one of eu-west-1", "FAILED: Signature:", "req-9", "SignatureDoesNotMatch")
                .endsWith("The connection fails at this step: Signature.");
        driver.network.steps.clear();
        driver.press("test-again");
        driver.awaitText("test-verdict", "The connection works.");
    }

    @Test
    void theNetworksSettingsAreKeptAndHoldAtOnce() {
        driver.press("connection-advanced");
        driver.press("connection-network");
        assertThat(driver.drawn("network-proxy-system"))
                .as("an underscore is a letter here")
                .contains("HTTPS_PROXY and NO_PROXY");
        driver.act(() -> ((RadioButton) driver.node("network-proxy-manual")).fire());
        driver.await("a reason", () -> driver.shows("network-problem") && driver.disabled("network-save"));
        driver.paste("network-proxy-host", "proxy.corp");
        driver.paste("network-proxy-port", "70000");
        assertThat(driver.disabled("network-save")).isTrue();
        driver.paste("network-proxy-port", "3128");
        driver.paste("network-proxy-user", "jdoe");
        driver.paste("network-ca-file", "/etc/corp.pem");
        driver.press("network-fips");
        driver.press("network-save");

        driver.await("told", () -> driver.network.told.contains("network changed"));
        assertThat(driver.settings.current().network().choice())
                .isEqualTo(new NetworkChoice(
                        new ProxyChoice(Mode.MANUAL, "proxy.corp", 3128, "jdoe", ""), "/etc/corp.pem", true, false));
    }

    @Test
    void aProxysPasswordIsAskedForAndWrittenNowhere() {
        driver.source.failWith = "proxy-authentication";
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.await("the sheet", () -> driver.shows("proxy-sheet"));
        assertThat(driver.shows("proxy-refused")).isFalse();
        driver.paste("proxy-user", "jdoe");
        driver.paste("proxy-password", "canary-of-the-proxy");
        driver.press("proxy-sign-in");
        driver.await("asked again", () -> driver.shows("proxy-sheet") && driver.shows("proxy-refused"));
        driver.source.failWith = "";
        driver.paste("proxy-user", "jdoe");
        driver.paste("proxy-password", "canary-of-the-proxy");
        driver.press("proxy-sign-in");

        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws");
        assertThat(driver.network.told).contains("signed in to the proxy as jdoe");
        driver.await("kept", () -> driver.settings.current().last().isPresent());
        assertThat(new Canary(List.of("canary-of-the-proxy")).in(directory)).isEmpty();
    }

    private void openTest() {
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws");
        driver.press("connection-advanced");
        driver.press("connection-test");
    }
}
