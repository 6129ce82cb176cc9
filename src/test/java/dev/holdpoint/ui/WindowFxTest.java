package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person does in the window, from the connection to the verdict, on fakes. */
@Tag("slow")
class WindowFxTest extends WindowOnFakes {
    private static final Problem DENIED =
            new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of("UnauthorizedOperation"), "", "req-3");

    @Test
    void aProfileIsPickedByTypingAndBringsItsRegion() {
        driver.click("connection-profile");
        driver.write("prod");
        driver.press(KeyCode.ENTER);
        driver.awaitText("connection-region", "eu-west-1");
        driver.press("connection-connect");

        driver.awaitText("connection-account", "1234-5678-9012");
        driver.awaitText("connection-badge", "Europe (Ireland) · eu-west-1 · aws");
        driver.awaitText("connection-role", "as Maintenance");
        driver.awaitVolumes(13);
        driver.press("connection-copy");
        assertThat(driver.copied).hasValue("123456789012");
        driver.await(
                "the choice is kept",
                () -> driver.settings
                        .current()
                        .last()
                        .filter(new ConnectionChoice("ops-prod", "eu-west-1", "")::equals)
                        .isPresent());
    }

    @Test
    void aRegionThatTheListDoesNotKnowCanBeTyped() {
        driver.press(KeyCode.CONTROL, KeyCode.R);
        driver.write("mars-north-1");
        driver.press(KeyCode.ENTER);

        driver.awaitText("connection-region", "mars-north-1");
    }

    @Test
    void withoutAnyProfileTheWaysOnAreShown() {
        driver.signIn.profiles = List.of();
        driver.restart();
        driver.await("the ways on", () -> driver.shows("connection-first-run"));
        driver.press("connection-copy-sign-in");
        assertThat(driver.copied).hasValue("aws configure sso");
        driver.signIn.profiles = List.of(FakeSignIn.profile("fresh", AwsProfile.Kind.KEYS, AwsProfile.State.READY));
        driver.press("connection-look-again");

        driver.await("gone", () -> !driver.shows("connection-first-run"));
    }

    @Test
    void aConnectionThatFailsSaysWhyAndLeavesEverythingClosed() {
        driver.source.failWith = "AuthFailure";
        driver.press("connection-demo");

        driver.await("the banner", () -> driver.bannerText().startsWith("AWS did not accept your credentials."));
        assertThat(driver.text("connection-account")).isEqualTo("Not connected");
        assertThat(driver.disabled("volumes-refresh")).isTrue();
        assertThat(driver.text("request-notice")).startsWith("Not connected");
    }

    @Test
    void threeVolumesAreTakenAndFollowedToTheVerdict() {
        driver.demoWith(2, 3, 4);
        driver.awaitText("volumes-count", "3 of 13 selected, 1.2 TiB");
        driver.press(KeyCode.CONTROL, KeyCode.ENTER);
        driver.paste("request-description", "kernel patch");
        driver.paste("request-change", "CHG-4711");
        driver.type("request-tag-key", "Owner");
        driver.type("request-tag-value", "jdoe");
        driver.press(KeyCode.ENTER);
        driver.awaitText("request-tags-count", "1 of 46");
        driver.awaitText("request-submit", "Take 3 snapshots in 000000000000 / eu-west-1");
        driver.click("request-submit");

        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        assertThat(driver.text("confirm-account")).startsWith("0000-0000-0000 as arn:aws:sts");
        assertThat(driver.text("confirm-region"))
                .isEqualTo("Europe (Ireland) · eu-west-1, SIMULATED: no AWS calls are made");
        assertThat(driver.text("confirm-target")).isEqualTo("3 in the Region");
        driver.await("focus on Cancel", () -> driver.focused("confirm-cancel"));
        driver.click("confirm-take");

        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 3);
        assertThat(driver.engine.calls).containsExactly("check 3", "take 3");
        assertThat(driver.text("volumes-count")).isEqualTo("0 of 13 selected, 0 GiB");
        driver.engine.become(intent -> new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 42, Fixtures.NOW));
        driver.awaitText("verdict-captured", "Captured 3 of 3, 14:02:09 UTC: you may resume writes");
        driver.awaitText("verdict-line", "Not yet: wait for 3 snapshots");
        driver.engine.become(intent -> new IntentState.Completed(Fixtures.snapshot(1), Fixtures.NOW, Fixtures.NOW));
        driver.awaitText("verdict-line", "Safe to begin maintenance: all 3 volumes are restorable since 14:02:09 UTC");
        driver.click("run-copy-ticket");
        assertThat(driver.copied.get()).startsWith("Snapshots CHG-4711 kernel patch\nVerdict: Safe");
    }

    @Test
    void cancelSendsNothing() {
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        driver.press(KeyCode.ESCAPE);

        driver.await("no sheet", () -> !driver.shows("confirm-sheet"));
        assertThat(driver.engine.calls).containsExactly("check 1");
    }

    @Test
    void blockedVolumesStopTheRequestUntilTheyAreLeftOut() {
        driver.engine.permissions.put(Fixtures.id(3), new Permission.Denied(DENIED));
        driver.demoWith(2, 3);
        driver.press("volumes-request");
        driver.press("request-check");
        driver.awaitText("request-check-summary", "1 of 2 would not be snapshotted, checked at 14:02:09 UTC.");
        assertThat(driver.disabled("request-submit")).isTrue();
        driver.press("request-leave-out");

        driver.awaitText("request-submit", "Take one snapshot in 000000000000 / eu-west-1");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        assertThat(driver.engine.calls).containsExactly("check 2", "check 1");
    }

    @Test
    void anEditInvalidatesTheCheck() {
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.press("request-check");
        driver.await("checked", () -> driver.text("request-check-summary").startsWith("The volume is allowed"));
        driver.type("request-description", "x");

        driver.await(
                "not asked",
                () -> driver.text("request-check-summary")
                        .startsWith("The volume was looked at. EC2 was not asked yet"));
    }

    @Test
    void warningsWantATickBeforeAnythingIsTaken() {
        driver.engine.problems.put(Fixtures.id(2), List.of(Problem.amber("ec2.IncorrectState")));
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        assertThat(driver.disabled("confirm-take")).isTrue();
        driver.press("confirm-accept");
        driver.press("confirm-take");

        driver.await("taken", () -> driver.engine.calls.contains("take 1"));
    }

    @Test
    void aRunThatCannotBeMadeDurableSaysSoAndKeepsTheForm() {
        driver.engine.refusal = List.of(Problem.red("volume.busy"));
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.paste("request-description", "kernel patch");
        driver.press("request-submit");
        driver.press("confirm-take");

        driver.await("the reason", () -> driver.text("request-notice").startsWith("One of these volumes is already"));
        assertThat(driver.shows("request")).isTrue();
    }

    @Test
    void withoutAJournalVolumesAreListedAndTheFormSaysWhyNothingCanBeTaken() {
        driver.engineRefused = List.of(Problem.red("journal.unreadable", "/data/journal.db"));
        driver.demoWith(2);
        driver.press("volumes-request");

        driver.await(
                "the reason",
                () -> driver.text("request-notice").startsWith("The journal could not be opened: /data/journal.db."));
        assertThat(driver.disabled("request-submit")).isTrue();
        assertThat(driver.disabled("request-check")).isTrue();
    }

    @Test
    void anotherConnectionClearsTheSelectionAndSaysSo() {
        driver.demoWith(2, 3);
        driver.press(KeyCode.CONTROL, KeyCode.P);
        driver.write("ops-prod");
        driver.press(KeyCode.ENTER);
        driver.press("connection-connect");

        driver.awaitText("connection-account", "1234-5678-9012");
        driver.awaitVolumes(13);
        assertThat(driver.text("volumes-count")).startsWith("0 of 13 selected");
        driver.await("said", () -> driver.bannerText().contains("the chosen volumes and the plan were cleared"));
        driver.await("one listener", () -> driver.engine.listeners() == 1);
        assertThat(driver.shows("simulated-band")).isFalse();
    }

    @Test
    void whatMayExistIsSentAgainOnlyAfterBeingToldThatTwoMayResult() {
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Unconfirmed(
                Fixtures.NOW, 1, Fixtures.NOW.plus(Duration.ofSeconds(4)), Problem.amber("ec2.InternalError")));
        driver.press("run-look-again");
        driver.press("run-send");
        driver.await("the sheet", () -> driver.shows("send-sheet"));
        driver.await("focus on Cancel", () -> driver.focused("send-sheet-cancel"));
        assertThat(driver.engine.calls).doesNotContain("send " + Fixtures.id(2));
        driver.press("send-sheet-act");

        driver.await("sent", () -> driver.engine.calls.contains("send " + Fixtures.id(2)));
        assertThat(driver.engine.calls).contains("look");
    }

    @Test
    void whatWasNotSentCanBeCalledOff() {
        driver.demoWith(2);
        driver.takeAll();
        assertThat(driver.disabled("run-send")).isTrue();
        driver.press("run-cancel");
        driver.press("cancel-sheet-act");

        driver.await("cancelled", () -> driver.engine.calls.contains("cancel"));
    }

    @Test
    void closingWithWorkOpenSaysWhatGoesOnAndASecondRequestCloses() {
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 42, Fixtures.NOW));
        driver.awaitText("tab-runs", "Runs (1 open)");
        driver.requestClose();
        driver.await("the sheet", () -> driver.shows("leave-sheet"));
        assertThat(driver.stage().isShowing()).isTrue();
        driver.requestClose();

        driver.await("closed", () -> !driver.stage().isShowing());
        driver.await("place kept", () -> driver.settings.current().bounds().isPresent());
    }

    @Test
    void theLookIsChosenAndKept() {
        driver.act(() -> driver.choose("theme", "Dark"));

        driver.await("kept", () -> driver.settings.current().appearance().theme() == Theme.DARK);
    }

    @Test
    void theDemoSaysOnEveryPageAndOverEverySheetThatNothingIsReal() {
        driver.demoWith(2);
        for (var page : Page.values()) {
            driver.press("tab-" + page.name().toLowerCase(Locale.ROOT));
            assertThat(driver.shows("simulated-band")).as(page.name()).isTrue();
        }
        assertThat(driver.text("simulated-words")).startsWith("SIMULATED");
        assertThat(driver.text("connection-account")).isEqualTo("0000-0000-0000");
        assertThat(driver.text("connection-badge")).endsWith("SIMULATED");
        driver.press("tab-volumes");
        driver.takeAll();
        driver.press("run-copy-ticket");
        driver.await("the text", () -> String.valueOf(driver.copied.get()).contains("SIMULATED"));
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitText("connection-account", "1234-5678-9012");
        assertThat(driver.shows("simulated-band")).isFalse();
    }

    /** A button that says a name of the operator's shows it letter by letter, also what would underline. */
    @Test
    void aNameWithAnUnderscoreIsShownWhole() {
        driver.mark = new AccountMark("acme_prod", AccountColour.RED, true);
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitVolumes(13);
        driver.press("choose-" + Fixtures.id(2));
        driver.press("volumes-request");

        driver.awaitText("request-submit", "Take one snapshot in acme_prod / eu-west-1");
        assertThat(driver.rendered("request-submit")).contains("acme_prod");
    }

    @Test
    void theKeysAreListed() {
        driver.press(KeyCode.F1);

        driver.await("the sheet", () -> driver.shows("keys-sheet"));
        driver.press(KeyCode.ESCAPE);
        driver.await("gone", () -> !driver.shows("keys-sheet"));
    }
}
