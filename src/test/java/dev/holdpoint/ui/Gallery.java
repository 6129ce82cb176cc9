package dev.holdpoint.ui;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.model.Severity;
import dev.holdpoint.settings.Hints;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/**
 * Every screen and state, each with the way there from a window that was just opened on the fakes. A new screen or
 * state is a line here, and is then pictured, and judged for what is cut off, too pale or nameless, in every variant.
 */
final class Gallery {
    private static final Problem DENIED =
            new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of("UnauthorizedOperation"), "", "req-3");

    private Gallery() {}

    /**
     * A picture's name, and what leads to what it shows.
     *
     * @param before prepares the fakes, before the window is there
     */
    record Shot(String name, Consumer<WindowDriver> before, Consumer<WindowDriver> way) {
        Shot(String name, Consumer<WindowDriver> way) {
            this(name, driver -> {}, way);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shot> shots() {
        return Stream.concat(SignInShots.all().stream(), everythingElse().stream())
                .toList();
    }

    private static List<Shot> everythingElse() {
        return List.of(
                new Shot("start", driver -> {}),
                new Shot("start-first-run", driver -> driver.signIn.profiles = List.of(), driver -> {}),
                new Shot("start-refused", Gallery::refused),
                new Shot("start-banner", Gallery::banner),
                new Shot("region-picker", driver -> driver.press("connection-region")),
                new Shot("endpoint-sheet", Gallery::endpoint),
                new Shot("connection-test", Gallery::connectionTest),
                new Shot("network-settings", Gallery::network),
                new Shot("proxy-login", Gallery::proxy),
                new Shot("volumes", driver -> driver.demoWith(2, 3, 4)),
                new Shot("volumes-loading", Gallery::loading),
                new Shot("volumes-stopped", Gallery::stopped),
                new Shot("volumes-empty", Gallery::empty),
                new Shot("volumes-zero-result", Gallery::zeroResult),
                new Shot("volumes-denied", Gallery::denied),
                new Shot("volumes-incomplete", Gallery::incomplete),
                new Shot("volumes-details", Gallery::details),
                new Shot("volumes-tokens", Gallery::tokens),
                new Shot("volumes-columns", Gallery::columns),
                new Shot("settings", driver -> driver.press("settings")),
                new Shot("keys", driver -> driver.press(KeyCode.F1)),
                new Shot("request-nothing-chosen", driver -> driver.press("tab-request")),
                new Shot("request", Gallery::request),
                new Shot("request-checked", Gallery::checked),
                new Shot("request-hint", driver -> RequestShots.chosen(driver, 5, 6)),
                new Shot("request-set", RequestShots::set),
                new Shot("request-denied", RequestShots::denied),
                new Shot("request-template", RequestShots::template),
                new Shot("request-tags", RequestShots::tags),
                new Shot("request-gate", RequestShots::gate),
                new Shot("request-outpost", RequestShots::outpost),
                new Shot("request-coach", RequestShots::coach),
                new Shot("request-preset", RequestShots::preset),
                new Shot("request-explanation", RequestShots::explanation),
                new Shot("confirm", Gallery::confirm),
                new Shot("confirm-warnings", RequestShots::warnings),
                new Shot(
                        "confirm-production",
                        driver -> driver.mark = RequestShots.PRODUCTION,
                        RequestShots::production),
                new Shot("paused", RequestShots::paused),
                new Shot("resume", RequestShots::resume),
                new Shot("runs-empty", driver -> driver.press("tab-runs")),
                new Shot("runs", Gallery::runs),
                new Shot("runs-held", Gallery::held),
                new Shot("runs-safe", Gallery::safe),
                new Shot("runs-stop", Gallery::stop),
                new Shot("runs-delete", Gallery::deletion),
                new Shot("runs-extend", Gallery::extension),
                new Shot("history", Gallery::history),
                new Shot("history-offline", driver -> driver.press("tab-history")),
                new Shot("history-taken", Gallery::pastTheirDate),
                new Shot("snapshots", Gallery::snapshots),
                new Shot("leave", Gallery::leave),
                new Shot("demo-guide", Gallery::guided, driver -> driver.demoWith(2)),
                new Shot("demo-story", Gallery::story),
                new Shot("help", Gallery::help));
    }

    private static void guided(WindowDriver driver) {
        driver.settings.change(settings -> settings.withHints(Hints.DEFAULT));
    }

    private static void story(WindowDriver driver) {
        driver.demoWith(2);
        driver.act(() ->
                ((ComboBox<?>) driver.node("demo-story")).getSelectionModel().select(1));
    }

    private static void help(WindowDriver driver) {
        // To the upper left: the headless window system cannot draw a pop-up that is partly off the screen.
        driver.demoWith(2);
        driver.press("volumes-request");
        driver.press("help-description");
        driver.await("the words", () -> driver.shows("help-words"));
    }

    private static void refused(WindowDriver driver) {
        driver.source.failWith = "ExpiredToken";
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.await("the reason", () -> driver.opaque("banner-text"));
    }

    private static void endpoint(WindowDriver driver) {
        driver.act(
                () -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "https://ec2.corp.example:8443")));
        driver.await("the sheet", () -> driver.shows("endpoint-sheet"));
    }

    private static void connectionTest(WindowDriver driver) {
        driver.network.steps.put(
                ConnectionStep.Kind.CLOCK,
                ConnectionStep.doubtful(ConnectionStep.Kind.CLOCK, Problem.amber("clock.off-behind", "", "7"), "420"));
        driver.network.steps.put(
                ConnectionStep.Kind.SIGNATURE,
                ConnectionStep.failed(ConnectionStep.Kind.SIGNATURE, Problem.red("ec2.SignatureDoesNotMatch")));
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitVolumes(13);
        driver.press("connection-advanced");
        driver.press("connection-test");
        driver.await("the end", () -> driver.shows("test-permission"));
    }

    private static void network(WindowDriver driver) {
        driver.press("connection-advanced");
        driver.press("connection-network");
        driver.press("network-proxy-manual");
        driver.await("the reason", () -> driver.shows("network-problem"));
    }

    private static void proxy(WindowDriver driver) {
        driver.source.failWith = "proxy-authentication";
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.await("the sheet", () -> driver.shows("proxy-sheet"));
    }

    private static void banner(WindowDriver driver) {
        driver.act(() -> driver.window().tell(Problem.amber("settings.broken", "/home/jdoe/settings.broken.json")));
        driver.await("the banner", () -> driver.opaque("banner-text"));
    }

    private static void loading(WindowDriver driver) {
        driver.fleet.hold();
        driver.press("connection-demo");
        driver.await("loading", () -> driver.shows("volumes-stop"));
    }

    private static void stopped(WindowDriver driver) {
        loading(driver);
        driver.press("volumes-stop");
        driver.await("stopped", () -> driver.shows("volumes-again"));
    }

    private static void empty(WindowDriver driver) {
        driver.fleet.volumes.clear();
        driver.press("connection-demo");
        driver.await("the end", () -> driver.engine.listeners() == 1 && !driver.shows("volumes-notice"));
    }

    private static void zeroResult(WindowDriver driver) {
        driver.demoWith();
        driver.paste("volumes-filter", "no such volume");
        driver.awaitVolumes(0);
    }

    private static void details(WindowDriver driver) {
        driver.demoWith();
        driver.press("volumes-details");
        driver.act(() -> driver.table("volumes-table").getFocusModel().focus(1));
    }

    private static void tokens(WindowDriver driver) {
        driver.demoWith();
        driver.paste("volumes-filter", "tag:Env = prod size > 100");
        driver.enter("volumes-filter");
        driver.await("tokens", () -> driver.shows("volumes-chips"));
    }

    private static void columns(WindowDriver driver) {
        driver.demoWith();
        driver.press("volumes-columns");
        driver.await("the list", () -> driver.shows("volumes-columns-list"));
    }

    private static void denied(WindowDriver driver) {
        driver.fleet.volumesFailWith = "UnauthorizedOperation";
        driver.press("connection-demo");
        driver.await("the reason", () -> driver.shows("volumes-again"));
    }

    private static void incomplete(WindowDriver driver) {
        driver.fleet.snapshotsFailWith = "UnauthorizedOperation";
        driver.press("connection-demo");
        driver.await("the reason", () -> driver.shows("volumes-again"));
    }

    private static void request(WindowDriver driver) {
        driver.demoWith(2, 3, 4);
        driver.press("volumes-request");
        driver.paste("request-description", "kernel patch");
        driver.paste("request-change", "CHG-4711");
        driver.paste("request-tag-key", "Owner");
        driver.paste("request-tag-value", "jdoe");
        driver.press("request-tag-add");
        driver.paste("request-tag-key", "aws:reserved");
    }

    private static void checked(WindowDriver driver) {
        driver.engine.permissions.put(Fixtures.id(3), new Permission.Denied(DENIED));
        driver.engine.permissions.put(
                Fixtures.id(4),
                new Permission.CouldNotTell(
                        new Problem("ec2.InternalError", Severity.RED, List.of("InternalError"), "", "req-4")));
        request(driver);
        driver.press("request-check");
        driver.await("checked", () -> driver.shows("request-leave-out"));
    }

    private static void confirm(WindowDriver driver) {
        driver.demoWith(2, 3, 4);
        driver.press("volumes-request");
        driver.press("request-submit");
        driver.await("the sheet", () -> driver.shows("confirm-sheet"));
    }

    private static void taken(WindowDriver driver) {
        driver.demoWith(2, 3, 4);
        driver.takeAll();
    }

    private static void runs(WindowDriver driver) {
        taken(driver);
        driver.engine.become(Gallery::underWay);
    }

    private static IntentState underWay(Intent intent) {
        return intent.key().volume().equals(Fixtures.id(3))
                ? new IntentState.Unconfirmed(
                        Fixtures.NOW,
                        2,
                        Fixtures.NOW.plus(Duration.ofSeconds(8)),
                        Problem.amber("ec2.InternalError", "InternalError"))
                : new IntentState.Captured(Fixtures.snapshot(9), Fixtures.NOW, 71, Fixtures.NOW);
    }

    /** What is not as it was confirmed, right before it would be sent; and what is asked when it is to be sent. */
    private static void held(WindowDriver driver) {
        driver.demoWith(2);
        driver.takeAll();
        driver.engine.become(intent -> new IntentState.Waiting(
                IntentState.Wait.CONSENT,
                Fixtures.NOW,
                Problem.amber("volume.root-running", intent.key().volume().value(), "i-00000000000000001")));
        driver.press("run-send");
        driver.await("the sheet", () -> driver.shows("send-sheet"));
    }

    private static void safe(WindowDriver driver) {
        taken(driver);
        driver.engine.become(intent -> new IntentState.Completed(Fixtures.snapshot(9), Fixtures.NOW, Fixtures.NOW));
        driver.await("the news", () -> driver.opaque("banner-text"));
    }

    private static void stop(WindowDriver driver) {
        taken(driver);
        driver.engine.become(intent ->
                intent.key().volume().equals(Fixtures.id(3)) ? new IntentState.Failed(DENIED, null) : underWay(intent));
        driver.await("the news", () -> driver.opaque("banner-text"));
    }

    private static void deletion(WindowDriver driver) {
        driver.engine.afterwards.problems.put(
                Fixtures.snapshot(9), List.of(Problem.red("delete.in-use", "snap-9", "ami-0123456789abcdef0")));
        taken(driver);
        driver.engine.become(intent -> new IntentState.Completed(
                Fixtures.snapshot(intent.key().volume().equals(Fixtures.id(3)) ? 9 : 8), Fixtures.NOW, Fixtures.NOW));
        driver.press("run-delete");
        driver.await("the sheet", () -> driver.shows("delete-sheet") && !driver.disabled("delete-typed"));
    }

    private static void extension(WindowDriver driver) {
        safe(driver);
        driver.press("run-extend");
        driver.await("the sheet", () -> driver.shows("extend-sheet"));
    }

    private static void history(WindowDriver driver) {
        var random = new Random(7);
        var at = Fixtures.NOW;
        for (var outcome : Outcome.values()) {
            at = at.minus(Duration.ofDays(1));
            driver.engine.past.old.add(new RunSummary(
                    RunId.mint(at, random),
                    Fixtures.CONNECTION,
                    at,
                    "kernel patch of the database",
                    "CHG-4711",
                    12,
                    outcome == Outcome.RESTORABLE ? 12 : 7,
                    outcome));
        }
        driver.demoWith();
        driver.press("tab-history");
        driver.await("the runs", () -> driver.rows("history-table") == 3);
    }

    private static void pastTheirDate(WindowDriver driver) {
        driver.engine.afterwards.taken.add(RunsFxTest.taken(1, LocalDate.parse("2026-11-20"), new Random(7)));
        driver.demoWith();
        driver.press("tab-history");
        driver.press("history-show-taken");
        driver.await("the list", () -> driver.rows("taken-table") == 1);
        driver.act(() -> driver.table("taken-table").getSelectionModel().selectAll());
    }

    private static void snapshots(WindowDriver driver) {
        driver.fleet.ofVolume.put(
                Fixtures.id(2), List.of(RunsFxTest.known(1, "pending"), RunsFxTest.known(2, "completed")));
        RunsFxTest.openSnapshots(driver);
    }

    private static void leave(WindowDriver driver) {
        runs(driver);
        driver.requestClose();
        driver.await("the sheet", () -> driver.shows("leave-sheet"));
    }
}
