package dev.holdpoint.ui;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;

/** The ways to the states of the request page, for the {@link Gallery}. */
final class RequestShots {
    static final AccountMark PRODUCTION = new AccountMark("acme-prod", AccountColour.RED, true);

    /** The database server of the fleet, with a root and a data volume. */
    private static final String DB = "i-00000000000000003";

    private RequestShots() {}

    static void chosen(WindowDriver driver, int... numbers) {
        driver.demoWith(numbers);
        driver.press("volumes-request");
        driver.await("the page", () -> driver.shows("request"));
    }

    static void set(WindowDriver driver) {
        chosen(driver, 6, 13);
        driver.press("request-whole-" + DB);
        driver.press("request-volume-" + Fixtures.id(5));
        driver.press("request-show-plan");
    }

    static void denied(WindowDriver driver) {
        var problem =
                new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of("UnauthorizedOperation"), "", "req-3");
        driver.engine.permissions.put(
                Fixtures.id(3),
                new Permission.Denied(
                        problem, new Denial("ec2:CreateTags", "arn:aws:ec2:eu-west-1::snapshot/*", false)));
        accept(driver);
        chosen(driver, 2, 3, 4);
        driver.press("request-check");
        driver.press("request-decode-" + Fixtures.id(3));
    }

    private static void accept(WindowDriver driver) {
        driver.engine.problems.put(Fixtures.id(2), List.of(Problem.amber("account.pending-quota", "100")));
    }

    static void template(WindowDriver driver) {
        chosen(driver, 2, 6);
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-description", "{change} before the patch of {name}");
    }

    static void tags(WindowDriver driver) {
        chosen(driver, 2);
        driver.paste("request-tag-key", "Env");
        driver.paste("request-tag-value", "test");
        driver.press("request-tag-add");
        driver.press("request-tags-copy");
        driver.sight("request-tags-remarks");
    }

    static void gate(WindowDriver driver) {
        chosen(driver, 2);
        driver.press("request-gate-captured");
        driver.sight("request-gate-acknowledge");
    }

    static void outpost(WindowDriver driver) {
        chosen(driver, 11, 13);
        driver.sight("request-target-zone-reason");
    }

    static void coach(WindowDriver driver) {
        chosen(driver, 5, 6);
        driver.press("request-show-coach");
    }

    static void preset(WindowDriver driver) {
        chosen(driver, 5, 6);
        driver.chooseById("request-presets", "request-preset-save");
        driver.await("the sheet", () -> driver.shows("preset-sheet"));
    }

    static void explanation(WindowDriver driver) {
        chosen(driver, 5, 6);
        driver.press("request-explain-set");
        driver.await("the sheet", () -> driver.shows("sets-sheet"));
    }

    static void warnings(WindowDriver driver) {
        accept(driver);
        chosen(driver, 2, 4);
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-warnings"));
    }

    static void production(WindowDriver driver) {
        chosen(driver, 2, 4);
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-alias"));
    }

    static void paused(WindowDriver driver) {
        coach(driver);
        driver.press("request-coach-paused");
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await("the strip", () -> driver.shows("pause") && driver.shows("runs"));
    }

    static void resume(WindowDriver driver) {
        paused(driver);
        driver.engine.become(intent -> new IntentState.Captured(Fixtures.snapshot(1), Fixtures.NOW, 3, Fixtures.NOW));
        driver.await(
                "all captured",
                () -> driver.node("pause").getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("loud")));
        driver.await("the news", () -> driver.opaque("banner-text"));
    }
}
