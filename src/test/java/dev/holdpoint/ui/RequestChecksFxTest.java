package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks of the request page on fakes: by themselves, on demand, and between the confirmation and the request. */
@Tag("slow")
class RequestChecksFxTest extends WindowOnFakes {
    /** The database server of the fleet, with a root and a data volume. */
    private static final String DB = "i-00000000000000003";

    @Test
    void whatThereIsIsLookedAtByItselfAndAgainWhenTheRequestChanges() {
        request(2);
        driver.await("looked at", () -> driver.engine.inspections.get() > 0);
        int before = driver.engine.inspections.get();
        driver.engine.problems.put(
                Fixtures.id(2),
                List.of(Problem.amber("volume.managed", Fixtures.id(2).value(), "eks.amazonaws.com")));
        driver.paste("request-description", "kernel patch");
        driver.await(
                "found by itself",
                () -> driver.said("request-check-result").contains("The volume is managed by eks.amazonaws.com."));
        assertThat(driver.engine.inspections.get()).isGreaterThan(before);
        driver.engine.problems.remove(Fixtures.id(2));
        driver.press("request-tags-copy");
        driver.await(
                "gone by itself", () -> !driver.said("request-check-result").contains("managed by eks.amazonaws.com"));
        assertThat(driver.engine.calls).as("no permission was asked about").noneMatch(call -> call.startsWith("check"));
    }

    @Test
    void whatCameUpSinceTheChecksIsShownInTheConfirmation() {
        request(2);
        driver.press("request-check");
        driver.await("checked", () -> driver.text("request-check-summary").contains("allowed, checked at"));
        driver.engine.problems.put(
                Fixtures.id(2),
                List.of(Problem.amber("volume.managed", Fixtures.id(2).value(), "eks.amazonaws.com")));
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-warnings"));
        assertThat(driver.text("confirm-warnings")).contains("The volume is managed by eks.amazonaws.com.");
    }

    @Test
    void whatComesUpBehindTheConfirmationIsShownAndNothingIsSent() {
        request(6);
        driver.press("request-whole-" + DB);
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        var more = Problem.red("set.attached-since", DB, "vol-000000000000000ff");
        driver.engine.problems.put(Fixtures.id(5), List.of(more));
        driver.engine.problems.put(Fixtures.id(6), List.of(more));
        driver.press("confirm-take");
        driver.await("said", () -> driver.text("request-notice").contains("which you have not confirmed"));
        assertThat(driver.said("request-check-result"))
                .contains("A volume was attached to " + DB + " since the set was chosen: vol-000000000000000ff.");
        assertThat(driver.disabled("request-submit")).isTrue();
        assertThat(driver.engine.calls).noneMatch(call -> call.startsWith("take"));
    }

    @Test
    void aLookBehindTheConfirmationThatFailsIsAskedAboutAndNotPassedOver() {
        request(2);
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
        driver.engine.problems.put(
                Fixtures.id(2), List.of(Problem.amber("check.not-described", "RequestLimitExceeded")));
        driver.press("confirm-take");
        driver.await("said", () -> driver.text("request-notice").contains("which you have not confirmed"));
        assertThat(driver.said("request-check-result")).contains("could not be looked at (RequestLimitExceeded)");
        assertThat(driver.engine.calls).noneMatch(call -> call.startsWith("take"));
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-warnings"));
        driver.press("confirm-accept");
        driver.press("confirm-take");
        driver.await(
                "taken", () -> driver.engine.newest().attestation().accepted().size() == 1);
    }

    @Test
    void aDenialSaysWhatIsMissingAndWhatToSendToTheAdministrator() {
        var denied = new Problem(
                "ec2.UnauthorizedOperation", Severity.RED, List.of("UnauthorizedOperation"), "encoded", "req-3");
        driver.engine.permissions.put(
                Fixtures.id(3),
                new Permission.Denied(
                        denied, new Denial("ec2:CreateTags", "arn:aws:ec2:eu-west-1::snapshot/*", false)));
        driver.engine.problems.put(Fixtures.id(2), List.of(Problem.amber("account.pending-quota", "100")));
        request(2, 3, 4);
        driver.press("request-check");
        driver.press("request-decode-" + Fixtures.id(3));
        driver.awaitText(
                "request-missing-" + Fixtures.id(3),
                "No policy allows ec2:CreateTags on arn:aws:ec2:eu-west-1::snapshot/*.");
        driver.press("request-copy-request-" + Fixtures.id(3));
        assertThat(driver.copied.get())
                .contains("Who: arn:aws:sts::", "No policy allows ec2:CreateTags", "req-3", "\"ec2:CreateSnapshot\"");
        driver.press("request-copy-policy-" + Fixtures.id(3));
        assertThat(driver.copied.get()).startsWith("{\"Version\"");
        driver.press("request-show-plan");
        driver.chooseById("request-copy-iam", "request-iam-sets");
        assertThat(driver.copied.get())
                .contains("arn:aws:ec2:*:000000000000:instance/*", "\"ec2:CreateTags\"", "\"ec2:DescribeVolumes\"");
        driver.chooseById("request-copy-iam", "request-iam-plan");
        assertThat(driver.copied.get()).contains("arn:aws:ec2:eu-west-1:000000000000:volume/*");
        driver.press("request-show-checks");
        driver.press("request-leave-out");
        driver.awaitText("request-submit", "Take 2 snapshots in 000000000000 / eu-west-1");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-warnings"));
        assertThat(driver.text("confirm-warnings")).startsWith(Fixtures.id(2) + ": With this run");
        driver.press("confirm-accept");
        driver.press("confirm-take");
        driver.await(
                "taken", () -> driver.engine.newest().attestation().accepted().size() == 1);
    }

    private void request(int... numbers) {
        driver.demoWith(numbers);
        driver.press("volumes-request");
        driver.await("the page", () -> driver.shows("request"));
    }
}
