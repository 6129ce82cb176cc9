package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SignInStep;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One connection is in view; what goes on at the others is neither lost nor hidden. */
@Tag("slow")
class ConnectionsFxTest extends WindowOnFakes {
    @Test
    void theRunsOfAnotherConnectionGoOnAndAreListedBesideTheirAccountAndRegion() {
        take("eu-west-1", 2);
        var ireland = driver.engine.newest();
        take("us-east-1", 3);
        driver.press("tab-runs");
        driver.await("both runs", () -> driver.rows("runs-table") == 2);
        assertThat(restorable())
                .isEqualTo(Map.of("123456789012 / us-east-1", "0 of 1", "123456789012 / eu-west-1", "0 of 1"));

        driver.engine.put(completed(ireland));

        driver.await("the other one's lamp", () -> "1 of 1".equals(restorable().get("123456789012 / eu-west-1")));
        assertThat(driver.text("connection-badge")).isEqualTo("US East (N. Virginia) · us-east-1 · aws");
        assertThat(driver.text("tab-runs")).isEqualTo("Runs (1 open)");
    }

    @Test
    void whatTheJournalRemembersIsFollowedFromTheStartWithoutAConnection() {
        var begun = driver.engine.take(driver.engine.plan(Fixtures.CONNECTION, Fixtures.request()), Attestation.NONE);
        assertThat(begun.toCompletableFuture().join().problems()).isEmpty();

        driver.awaitText("tab-runs", "Runs (1 open)");
        driver.press("tab-runs");
        driver.await("the run", () -> column(3).equals(List.of("123456789012 / eu-west-1")));
        driver.requestClose();
        driver.await("what goes on is said", () -> driver.shows("leave-sheet"));
    }

    @Test
    void aConnectionThatIsRefusedLeavesTheRunsOfTheOthersInSight() {
        take("eu-west-1", 2);
        driver.press("tab-runs");
        driver.source.failWith = "AuthFailure";
        driver.act(() -> driver.connect(new ConnectionChoice("ops-test", "us-east-1", "")));
        driver.await("the refusal", () -> driver.bannerText().contains("AWS did not accept your credentials"));

        driver.await("the run", () -> column(3).equals(List.of("123456789012 / eu-west-1")));
        assertThat(driver.text("connection-account")).isEqualTo("Not connected");
    }

    @Test
    void theRegionThatWasUsedLastStandsFirstAndWhatTheAccountHasNotEnabledIsMarked() {
        connect("eu-west-1");
        connect("us-east-1");
        driver.await("kept", () -> driver.settings.current().network().regions().size() == 2);
        // As if another window had used it meanwhile.
        driver.settings.change(now -> now.withNetwork(now.network().withRegion("me-south-1")));
        driver.press(KeyCode.CONTROL, KeyCode.R);

        driver.await("a list", () -> driver.listed("picker-list") > 2);
        driver.await(
                "the order",
                () -> driver.items("picker-list")
                        .subList(0, 3)
                        .equals(List.of("me-south-1", "us-east-1", "eu-west-1")));
        driver.await("the mark", () -> driver.said("picker-list").contains("Bahrain"));
        assertThat(driver.said("picker-list").lines())
                .contains("Recent", "Europe (Frankfurt)", "Middle East (Bahrain) · not enabled for this account");
        driver.press(KeyCode.ESCAPE);
    }

    @Test
    void aRunThatWaitsForTheProxysLoginIsHelpedFromTheStripAndGoesOn() {
        take("eu-west-1", 2);
        driver.engine.notice(new Problem(
                "waits.ec2.proxy-authentication",
                Severity.AMBER,
                List.of("proxy-authentication", "", "eu-west-1", "ops-prod"),
                "",
                ""));
        driver.await("the reason", () -> driver.bannerText().startsWith("The proxy wants a user name"));
        driver.press("banner-remedy");
        driver.await("the sheet", () -> driver.shows("proxy-sheet"));
        driver.paste("proxy-user", "jdoe");
        driver.paste("proxy-password", "never-written");
        driver.press("proxy-sign-in");

        driver.await("told", () -> driver.engine.calls.contains("signed in"));
        assertThat(driver.network.told).contains("signed in to the proxy as jdoe");
    }

    @Test
    void aRunThatWaitsForADevicesCodeIsHelpedFromTheStripAndGoesOn() {
        take("eu-west-1", 2);
        driver.signIn.step = new SignInStep.Code("ops-prod", "arn:aws:iam::123456789012:mfa/jdoe");
        driver.engine.notice(new Problem(
                "waits.ec2.mfa-code-needed",
                Severity.AMBER,
                List.of("mfa-code-needed", "", "eu-west-1", "ops-prod"),
                "",
                ""));
        driver.await("the reason", () -> driver.bannerText().startsWith("The role asks for the code"));
        driver.press("banner-remedy");
        driver.await("the sheet", () -> driver.shows("code-sheet"));
        driver.paste("code-field", "123456");
        driver.press("code-use");

        driver.await("told", () -> driver.engine.calls.contains("signed in"));
    }

    @Test
    void aRunThatWaitsForAnEndpointsConfirmationIsHelpedFromTheStripAndGoesOn() {
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "https://ec2.corp.example")));
        driver.press("endpoint-sheet-act");
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(2));
        driver.takeAll();
        driver.network.given.clear();
        driver.engine.notice(new Problem(
                "waits.ec2.endpoint-unconfirmed",
                Severity.AMBER,
                List.of("endpoint-unconfirmed", "https://ec2.corp.example", "eu-west-1", "ops-prod"),
                "",
                ""));
        driver.await("the reason", () -> driver.bannerText().startsWith("Signed requests would leave AWS"));
        driver.press("banner-remedy");
        driver.press("endpoint-sheet-act");

        driver.await("told", () -> driver.engine.calls.contains("signed in"));
        assertThat(driver.network.given).containsExactly("ops-prod https://ec2.corp.example");
    }

    @Test
    void theConfirmationRepeatsWhoAndWhere() {
        driver.mark = new AccountMark("payments", AccountColour.ORANGE, true);
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "https://ec2.corp.example")));
        driver.press("endpoint-sheet-act");
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(2));
        driver.press("volumes-request");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));

        assertThat(driver.text("confirm-account"))
                .isEqualTo("payments (1234-5678-9012) as arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe");
        assertThat(driver.text("confirm-region"))
                .isEqualTo("Europe (Ireland) · eu-west-1 (aws), through https://ec2.corp.example");
        assertThat(driver.shows("confirm-alias"))
                .as("production wants its label")
                .isTrue();
    }

    @Test
    void profilesThatTakeTheirTimeHoldNothingUp() {
        var disk = new CountDownLatch(1);
        driver.signIn.disk = disk;
        try {
            driver.press("connection-profile");
            driver.await("the list is there", () -> driver.shows("picker-list"));
            driver.press(KeyCode.ESCAPE);
            driver.press("connection-demo");
            driver.awaitVolumes(13);
        } finally {
            disk.countDown();
        }
    }

    private void connect(String region) {
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", region, "")));
        driver.await("open", () -> driver.text("connection-badge").contains(" · " + region + " · "));
        driver.awaitVolumes(13);
    }

    private void take(String region, int volume) {
        driver.press("tab-volumes");
        connect(region);
        driver.press("choose-" + Fixtures.id(volume));
        driver.takeAll();
    }

    private static Run completed(Run run) {
        return run.with(run.intents().stream()
                .map(intent -> new Intent(
                        intent.key(),
                        intent.parameters(),
                        new IntentState.Completed(Fixtures.snapshot(2), Fixtures.NOW, Fixtures.NOW),
                        Fixtures.NOW,
                        "req-7",
                        List.of()))
                .toList());
    }

    /** How many snapshots of each place's run are restorable. */
    private Map<String, String> restorable() {
        var places = column(3);
        var lamps = column(4);
        return IntStream.range(0, places.size()).boxed().collect(Collectors.toMap(places::get, lamps::get));
    }

    private List<String> column(int index) {
        return cells(driver.table("runs-table"), index);
    }

    private static <T> List<String> cells(TableView<T> table, int index) {
        TableColumn<T, ?> column = table.getColumns().get(index);
        return table.getItems().stream()
                .map(row -> String.valueOf(column.getCellObservableValue(row).getValue()))
                .toList();
    }
}
