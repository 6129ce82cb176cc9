package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests beyond single volumes, from the window to the wire: a set, an Outpost, a missing permission, a preset. */
class RequestJourneyFxTest extends Journey {
    private static final String DB = "i-0ddb0da7a0000c001";

    @Test
    void anInstanceIsTakenAsOneSetWithoutItsBootVolume() throws IOException {
        try (var ignored = start(directory.resolve("data"), connect())) {
            choose("orders-db-1 wal", 1);
            hands.click("request-whole-" + DB);
            hands.awaitText("request-manner", "One instance is taken as a set");
            hands.click("request-volume-vol-0ddb0da7a0000a001");
            hands.awaitText("request-submit", "Take 2 snapshots");
            hands.type("request-description", "{change} before the patch of {instance}");
            hands.type("request-change", "CHG-4711");
            hands.awaitText("request-description-preview", "CHG-4711 before the patch of orders-db-1");
            hands.click("request-show-plan");
            hands.awaitText("request-plan-summary", "CreateSnapshots × 1; about 1 s");
            take();
            hands.awaitText("verdict-captured", "Captured 2 of 2");
            hands.awaitText("verdict-line", "Safe to begin maintenance");
        }
        assertThat(sent("CreateSnapshots")).as("one request for both volumes").hasSize(1);
        assertThat(sent("CreateSnapshot")).isEmpty();
        assertThat(ec2.account().snapshots())
                .filteredOn(snapshot -> sent("CreateSnapshots").getFirst().contains(snapshot.id()))
                .hasSize(2)
                .allSatisfy(snapshot ->
                        assertThat(snapshot.description()).startsWith("CHG-4711 before the patch of orders-db-1 [hp:"))
                .extracting(snapshot -> snapshot.course().started())
                .as("one common point in time")
                .allMatch(sent("CreateSnapshots").getFirst().stream()
                        .map(this::started)
                        .findFirst()
                        .orElseThrow()::equals);
    }

    @Test
    void aVolumeOnAnOutpostStaysThereOnceItsConsequencesWereSaid() throws IOException {
        try (var ignored = start(directory.resolve("data"), connect())) {
            choose("galway-mes-1 root", 1);
            hands.awaitText("request-target-outpost-reason", "cannot be copied or shared");
            hands.click("request-target-outpost");
            take();
            hands.awaitText("verdict-captured", "Captured 1 of 1");
        }
        assertThat(executed()).hasSize(1);
        assertThat(ec2.account().snapshots())
                .filteredOn(snapshot -> snapshot.id().equals(executed().getFirst()))
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.outpostArn()).endsWith("outpost/op-0fac70a7000000001"));
    }

    @Test
    void aPresetIsSavedAndFillsTheFormAtTheNextStart() throws IOException {
        var data = directory.resolve("data");
        try (var ignored = start(data, connect())) {
            choose("orders-db-2 wal", 1);
            hands.type("request-description", "kernel patch of {instance}");
            hands.type("request-tag-key", "Owner");
            hands.type("request-tag-value", "databases");
            hands.click("request-tag-add");
            hands.click("request-presets");
            hands.click("request-preset-save");
            hands.type("preset-name", "Kernel patch");
            hands.click("preset-save");
            hands.awaitText("request-presets", "Preset: Kernel patch");
        }
        assertThat(data.resolve("presets.json")).content().contains("Kernel patch", "databases");
        try (var ignored = start(data, connect())) {
            choose("orders-db-2 wal", 1);
            hands.click("request-presets");
            hands.click("request-preset-0");
            hands.awaitText("request-description-preview", "kernel patch of orders-db-2");
            hands.awaitText("request-tags-count", "1 of 46");
            take();
            hands.awaitText("verdict-captured", "Captured 1 of 1");
        }
        assertThat(executed()).hasSize(1);
    }

    @Test
    void aDeniedTagPermissionIsDecodedAskedForAndForgone() throws IOException {
        var wal = "vol-0ddb0da7a0000b012";
        var missing = "No policy allows ec2:CreateTags on arn:aws:ec2:eu-west-1::snapshot/*.";
        var operator = ec2.account().identities().named("no-tags");
        var home = RunningProgram.home(directory, operator.accessKeyId(), operator.secretAccessKey());
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, connect())) {
            choose("orders-db-2 wal", 1);
            hands.click("request-check");
            hands.awaitText("request-notice", "One volume would not be snapshotted");
            hands.click("request-decode-" + wal);
            hands.awaitText("request-missing-" + wal, missing);
            hands.click("request-copy-request-" + wal);
            hands.await("copied", () -> hands.clipboard().contains(missing));
            assertThat(hands.clipboard()).contains("user/operator-no-tags", "\"ec2:CreateTags\"", "request id");
            assertThat(hands.disabled("request-submit")).isTrue();
            hands.click("request-without-tags");
            hands.await("another request", () -> !hands.disabled("request-submit"));
            take();
            hands.awaitText("verdict-captured", "Captured 1 of 1");
        }
        assertThat(ec2.account().snapshots())
                .filteredOn(snapshot -> executed().contains(snapshot.id()))
                .singleElement()
                .satisfies(snapshot -> {
                    assertThat(snapshot.allTags()).isEmpty();
                    assertThat(snapshot.description()).contains("[hp:");
                });
    }

    @Test
    void aVolumeThatIsAttachedBehindTheConfirmationIsShownBeforeAnythingIsSent() throws IOException {
        var more = "vol-0a5ac1ded0000a003";
        try (var ignored = start(directory.resolve("data"), connect())) {
            choose("orders-db-1 wal", 1);
            hands.click("request-whole-" + DB);
            hands.awaitText("request-submit", "Take 3 snapshots");
            hands.click("request-submit");
            hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
            ec2.account().colleagues().attach(more, DB, "/dev/sdz");
            confirm();
            hands.awaitText("request-notice", "which you have not confirmed");
        }
        assertThat(sent("CreateSnapshots")).isEmpty();
    }

    private RunningProgram start(Path data, StartChoice first) throws IOException {
        return RunningProgram.start(data, RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY), first);
    }

    /** Through the confirmation, accepting what there is to accept. */
    private void take() {
        hands.click("request-submit");
        hands.await("the confirmation", () -> hands.shows("confirm-sheet"));
        if (hands.shows("confirm-accept")) {
            hands.click("confirm-accept");
        }
        confirm();
    }

    /** The snapshots of every request of that action that took effect. */
    private List<List<String>> sent(String action) {
        return ec2.requests().stream()
                .filter(request -> request.action().equals(action) && request.effect())
                .map(request -> List.copyOf(request.snapshotIds()))
                .toList();
    }

    private Instant started(String snapshot) {
        return ec2.account().snapshots().stream()
                .filter(one -> one.id().equals(snapshot))
                .map(one -> one.course().started())
                .findFirst()
                .orElseThrow();
    }
}
