package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.ui.fx.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The request page on fakes: choosing as sets, describing, checking, preparing and confirming. */
@org.junit.jupiter.api.Tag("slow")
class RequestFxTest extends WindowOnFakes {
    /** The database server of the fleet, with a root and a data volume. */
    private static final String DB = "i-00000000000000003";

    @Test
    void oneClickTakesAWholeInstanceAsOneSetAndAnotherLeavesItsBootVolumeOut() {
        request(6);
        driver.await("one by one", () -> driver.text("request-manner").contains("a point in time of its own"));
        driver.press("request-whole-" + DB);
        driver.await("one set", () -> driver.text("request-manner").startsWith("One instance is taken as a set"));
        driver.awaitText("request-submit", "Take 2 snapshots in 000000000000 / eu-west-1");
        driver.press("request-volume-" + Fixtures.id(5));
        driver.awaitText("request-submit", "Take one snapshot in 000000000000 / eu-west-1");
        driver.press("request-show-plan");
        driver.awaitText("request-plan-summary", "Will call: CreateSnapshots × 1; about 1 s");
        driver.press("request-copy-cli");
        assertThat(driver.copied.get())
                .startsWith("AWS_MAX_ATTEMPTS=1 aws --region eu-west-1 ec2 create-snapshots --instance-specification"
                        + " '{\"InstanceId\":\"" + DB + "\",\"ExcludeBootVolume\":true}' --description");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        assertThat(driver.text("confirm-sets"))
                .isEqualTo("db-1 as one set: 1 of its 2 volumes at one common point in time");
    }

    @Test
    void severalVolumesOfAnInstanceSuggestASetWhichIsExplained() {
        request(5, 6, 9);
        driver.await("the hint", () -> driver.shows("request-hint"));
        assertThat(driver.text("request-hint-text"))
                .isEqualTo("2 volumes of db-1 are chosen: take them as one instance set?");
        driver.press("request-explain-set");
        driver.await("the explanation", () -> driver.shows("sets-sheet"));
        driver.press(KeyCode.ESCAPE);
        driver.press("request-use-set");
        driver.await("one set", () -> driver.text("request-manner").startsWith("One instance is taken as a set"));
        driver.press("request-one-by-one-" + DB);
        driver.await("singles", () -> driver.text("request-manner").startsWith("Each of the 3 volumes"));
    }

    @Test
    void theKeyboardLeavesVolumesOutAndMakesSets() {
        request(5, 6);
        driver.act(() -> {
            driver.node("request-volumes").requestFocus();
            ((TreeView<?>) driver.node("request-volumes")).getSelectionModel().select(0);
        });
        driver.press(KeyCode.SPACE);
        driver.await("one set", () -> driver.text("request-manner").startsWith("One instance is taken as a set"));
        driver.act(() -> ((TreeView<?>) driver.node("request-volumes"))
                .getSelectionModel()
                .select(1));
        driver.press(KeyCode.SPACE);
        driver.awaitText("request-submit", "Take one snapshot in 000000000000 / eu-west-1");
    }

    @Test
    void aTemplateIsPreviewedAndItsLimitCountedFilledIn() {
        request(2, 6);
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-description", "{change} before the patch of {volume}");
        driver.await("the preview", () -> driver.shows("request-description-preview"));
        assertThat(driver.text("request-description-preview"))
                .isEqualTo("db-1-data: CHG-4711 before the patch of " + Fixtures.id(6));
        driver.awaitText("request-description-count", "50 of 213");
        driver.press("request-description-next");
        driver.awaitText("request-description-preview", "web-1-data: CHG-4711 before the patch of " + Fixtures.id(2));
        driver.paste("request-description", "{hostname}");
        driver.await("refused", () -> driver.text("request-notice").contains("{hostname}, which is no placeholder"));
    }

    @Test
    void tagsAreEditedWhereTheyStandAndCopiedOnWish() {
        request(2);
        driver.type("request-tag-key", "En");
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.type("request-tag-value", "prod");
        driver.press(KeyCode.ENTER);
        driver.await("added", () -> driver.rows("request-tags") == 1);
        driver.edit("request-tags", 0, 1);
        driver.write("test");
        driver.press(KeyCode.ENTER);
        driver.click("request-tags-copy");
        driver.awaitText(
                "request-tags-remarks", "Typed and on a volume with another value; the typed value counts: Env");
        driver.awaitText("request-tags-count", "1 typed, up to 2 of 46 with the volumes’ own");
        driver.press("request-tag-remove-Env");
        driver.await("removed", () -> driver.rows("request-tags") == 0);
    }

    @Test
    void theOutpostIsOfferedWhereItFitsAndItsConsequencesAreSaidBefore() {
        request(12);
        driver.await("said", () -> driver.text("request-target-outpost-reason").startsWith("None of the chosen"));
        assertThat(driver.disabled("request-target-outpost")).isTrue();
        driver.press("tab-volumes");
        driver.press("choose-" + Fixtures.id(11));
        driver.press("volumes-request");
        driver.await(
                "unencrypted",
                () -> driver.text("request-target-outpost-reason").contains("not encrypted"));
    }

    @Test
    void theWeakerGateWantsItsWordsTyped() {
        request(2);
        driver.press("request-gate-captured");
        driver.await("asked", () -> driver.text("request-notice").contains("needs your acknowledgement"));
        driver.type("request-gate-acknowledge", "not restorable yet");
        driver.await("acknowledged", () -> !driver.disabled("request-submit"));
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await(
                "taken",
                () -> driver.engine.newest().attestation().acknowledgement().equals("not restorable yet"));
        assertThat(driver.engine.newest().gate()).isEqualTo(Gate.ALL_CAPTURED);
    }

    @Test
    void pausedWritesAreRemindedOfUntilTheyGoOn() {
        request(5, 6);
        driver.press("request-show-coach");
        driver.await("the coach", () -> driver.shows("request-coach"));
        driver.press("request-coach-before");
        assertThat(driver.copied.get())
                .contains("sudo fsfreeze --freeze", "/dev/sdf")
                .doesNotContain("xvda");
        driver.press("request-coach-paused");
        driver.awaitText("pause-line", "Writes are paused, and no snapshot is being taken.");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        assertThat(driver.text("confirm-writes")).startsWith("paused since 14:02:09 UTC");
        driver.press("confirm-take");
        driver.awaitText("pause-line", "Writes are paused: 0 of 2 points in time captured, do not resume yet.");
        driver.engine.become(intent -> new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 3, Fixtures.NOW));
        driver.awaitText("pause-line", "RESUME WRITES NOW: all 2 points in time are captured (14:02:09 UTC).");
        driver.press("pause-resumed");
        driver.await("quiet", () -> !driver.shows("pause"));
        assertThat(driver.engine.newest().attestation().statements())
                .extracting("subject")
                .containsExactly("writes.paused", "writes.resumed");
    }

    @Test
    void aPresetFillsTheFormAndAsksForItsRequiredKeys() throws IOException {
        var given = directory.resolve("given.json");
        driver.presets.exportTo(
                given,
                List.of(new Preset(
                        "Kernel patch",
                        "kernel patch of {instance}",
                        List.of(new Tag("Owner", "databases")),
                        List.of("CostCentre"),
                        false,
                        TargetChoice.REGION,
                        14,
                        Gate.ALL_RESTORABLE)));
        request(6);
        driver.files.chosen.add(given);
        driver.chooseById("request-presets", "request-presets-import");
        driver.await("said", () -> driver.text("request-notice").startsWith("One preset was imported"));
        driver.chooseById("request-presets", "request-preset-0");
        driver.awaitText("request-presets", "Preset: Kernel patch");
        driver.await(
                "required", () -> driver.text("request-notice").contains("requires a value for the tag “CostCentre”"));
        driver.paste("request-tag-key", "CostCentre");
        driver.paste("request-tag-value", "4711");
        driver.press("request-tag-add");
        driver.await("complete", () -> !driver.disabled("request-submit"));
        driver.chooseById("request-presets", "request-preset-save");
        driver.await("the sheet", () -> driver.shows("preset-sheet"));
        driver.paste("preset-name", "Mine");
        driver.press("preset-save");
        driver.await("saved", () -> driver.presets.all().size() == 2);
        assertThat(driver.presets.all().getLast())
                .isEqualTo(new Preset(
                        "Mine",
                        "kernel patch of {instance}",
                        List.of(new Tag("Owner", "databases"), new Tag("CostCentre", "4711")),
                        List.of("CostCentre"),
                        false,
                        TargetChoice.REGION,
                        14,
                        Gate.ALL_RESTORABLE));
        driver.chooseById("request-presets", "request-preset-delete");
        driver.press("preset-delete-sheet-act");
        driver.await("deleted", () -> driver.presets.all().size() == 1);
        var broken = Files.writeString(directory.resolve("broken.json"), "{");
        driver.files.chosen.add(broken);
        driver.chooseById("request-presets", "request-presets-import");
        driver.await("said", () -> driver.text("request-notice").contains("is not a file of presets"));
        assertThat(broken).hasContent("{");
    }

    @Test
    void aProductionAccountWantsItsLabelTyped() {
        driver.mark = new AccountMark("acme-prod", AccountColour.RED, true);
        request(2, 4);
        driver.awaitText("request-submit", "Take 2 snapshots in acme-prod / eu-west-1");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-alias"));
        driver.await("focus on Cancel", () -> driver.focused("confirm-cancel"));
        assertThat(driver.disabled("confirm-take")).isTrue();
        driver.paste("confirm-alias", "acme");
        assertThat(driver.disabled("confirm-take")).isTrue();
        driver.paste("confirm-alias", "acme-prod");
        driver.press("confirm-take");
        driver.await("taken", () -> driver.engine.calls.contains("take 2"));
    }

    private void request(int... numbers) {
        driver.demoWith(numbers);
        driver.press("volumes-request");
        driver.await("the page", () -> driver.shows("request"));
    }
}
