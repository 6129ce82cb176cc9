package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.FirstFrames;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;

/** What a start of the program shows at first, and what follows. */
class OpeningFxTest extends WindowOnFakes {
    private static final Duration A_PAUSE = Duration.ofSeconds(1);

    @Override
    void begin() {
        // The profile names eu-west-1 as its own.
        driver.settings.change(kept -> kept.withLast(new ConnectionChoice("ops-prod", "us-east-1", "")));
    }

    @Test
    void theFirstFrameShowsTheLastConnectionAndNothingIsMadeThatItCanDoWithout() {
        var first = driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return List.of(
                    shown("#connection-profile"),
                    shown("#connection-region"),
                    made("#volumes-table"),
                    made("#request-submit"));
        });

        assertThat(first).isEqualTo(List.of("ops-prod", "us-east-1", false, false));
    }

    @Test
    void theOtherPagesFollowAndTheConnectionIsOpenedWhereItWasLast() {
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });

        driver.await("the first page", () -> made("#volumes-table"));
        driver.awaitVolumes(13);
        driver.await("the end of the list", () -> !status().startsWith("Listing"));
        allPartsMayBeDrawn();
        assertThat(driver.ask(() -> made("#history"))).as("at once").isFalse();

        driver.pass(A_PAUSE);
        driver.await("the other pages", () -> made("#request-submit") && made("#runs-table") && made("#history"));
        assertThat(driver.text("connection-region")).isEqualTo("us-east-1");
    }

    @Test
    void aPageThatIsTurnedToBeforeItWasMadeIsMadeThen() {
        boolean made = driver.ask(() -> {
            driver.open(new StartChoice.Nothing());
            ((ToggleButton) driver.stage().getScene().lookup("#tab-request")).fire();
            return made("#request-submit");
        });

        assertThat(made).isTrue();
        driver.await("the page of the request", () -> driver.shows("request-submit"));
    }

    @Test
    void noOtherPageIsMadeBesideAListing() {
        driver.fleet.volumes.clear();
        IntStream.rangeClosed(1, 501).forEach(number -> driver.fleet.volumes.add(Fixtures.volume(number, "many")));
        var pages = new AtomicInteger();
        driver.fleet.asked = part -> {
            if (pages.incrementAndGet() == 2) {
                driver.fleet.hold();
            }
        };
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });
        driver.await("the first page", () -> made("#volumes-table") && driver.rows("volumes-table") == 500);
        allPartsMayBeDrawn();
        assertThat(driver.ask(() -> made("#history"))).isFalse();

        driver.fleet.release();
        driver.await("the end of the list", () -> !status().startsWith("Listing"));
        allPartsMayBeDrawn();
        driver.pass(A_PAUSE);
        driver.await("the other pages", () -> made("#history"));
    }

    @Test
    void noOtherPageIsMadeBeforeWhoTypesPauses() {
        driver.ask(() -> {
            driver.open(new StartChoice.Nothing());
            driver.stage()
                    .getScene()
                    .getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
            return true;
        });
        allPartsMayBeDrawn();
        assertThat(driver.ask(() -> made("#history"))).isFalse();

        driver.pass(A_PAUSE);
        driver.await("the other pages", () -> made("#history"));
    }

    @Test
    void noOtherPageIsMadeWhileItIsAskedWhetherTheEndpointMayBeUsed() {
        driver.settings.change(
                kept -> kept.withLast(new ConnectionChoice("ops-prod", "us-east-1", "https://ec2.example.com")));
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });

        driver.await("the question", () -> driver.shows("endpoint-sheet"));
        allPartsMayBeDrawn();
        assertThat(driver.ask(() -> made("#history"))).isFalse();
    }

    @Test
    void rowsAreThereBeforeItIsKnownWhatStandsInThem() {
        openWithoutAnAnswer();

        driver.await("rows", () -> made("#volumes-table") && drawn(".table-row-cell") > 0);
        assertThat(driver.ask(() -> drawn(".placeholder"))).isZero();
        assertThat(driver.ask(this::status)).isEqualTo("Connecting …");
        driver.await("words", () -> driver.shows("volumes-notice"));
        assertThat(driver.noticeText()).isEqualTo("Connecting …");
        assertThat(driver.shows("volumes-again") || driver.shows("volumes-stop"))
                .as("a list to read again or to stop")
                .isFalse();

        driver.source.answers.complete(true);
        driver.awaitVolumes(13);
    }

    @Test
    void whereNoConnectionCouldBeOpenedThereAreWordsAgainInPlaceOfTheRows() {
        driver.source.answers = new CompletableFuture<>();
        driver.source.failWith = "AuthFailure";
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });
        driver.await("rows", () -> made("#volumes-table") && drawn(".table-row-cell") > 0);

        driver.source.answers.complete(true);

        driver.await("words", () -> drawn(".placeholder") == 1 && drawn(".table-row-cell") == 0);
        assertThat(driver.shows("volumes-notice")).isFalse();
        assertThat(driver.ask(this::status)).isEqualTo("Not connected");
    }

    @Test
    void aConnectionThatTakesLongCanBeGivenUp() {
        openWithoutAnAnswer();
        driver.press("volumes-give-up");

        driver.await("words", () -> drawn(".placeholder") == 1 && drawn(".table-row-cell") == 0);
        assertThat(driver.ask(this::status)).isEqualTo("Not connected");
        assertThat(driver.shows("volumes-notice")).isFalse();
        driver.await("the other pages", () -> made("#history"));

        driver.source.answers.complete(true);
        allPartsMayBeDrawn();
        assertThat(driver.ask(this::status)).as("what is too late").isEqualTo("Not connected");

        driver.press("connection-connect");
        driver.awaitVolumes(13);
    }

    @Test
    void whereAConnectionWasGivenUpRunsGoOn() {
        var ignored = driver.engine.take(driver.engine.plan(Fixtures.CONNECTION, Fixtures.request()), Attestation.NONE);
        openWithoutAnAnswer();
        driver.press("volumes-give-up");

        driver.await("the run", () -> made("#runs-table") && driver.rows("runs-table") == 1);
    }

    private void openWithoutAnAnswer() {
        driver.source.answers = new CompletableFuture<>();
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });
    }

    @Test
    void runsThatGoOnAreShownHoweverLongTheListingTakes() {
        var ignored = driver.engine.take(driver.engine.plan(Fixtures.CONNECTION, Fixtures.request()), Attestation.NONE);
        driver.fleet.hold();
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });

        driver.await("the page of the runs", () -> made("#runs-table"));
        allPartsMayBeDrawn();
        assertThat(driver.ask(() -> driver.rows("runs-table"))).isEqualTo(1);
        driver.fleet.release();
    }

    @Test
    void thePageThatIsTurnedToAsSoonAsThereAreVolumesKnowsTheConnection() {
        driver.ask(() -> {
            driver.open(new StartChoice.Last());
            return true;
        });
        driver.await("volumes", () -> made("#volumes-table") && driver.rows("volumes-table") == 13);
        driver.press("choose-" + Fixtures.id(2));
        driver.press("volumes-request");

        driver.await("the check", () -> !driver.disabled("request-check"));
    }

    /** As many frames as all pages take that are made one after the other. */
    private void allPartsMayBeDrawn() {
        for (int part = 0; part < 10; part++) {
            driver.ask(FirstFrames::new).drawn().toCompletableFuture().join();
        }
    }

    private String shown(String id) {
        return ((Labeled) driver.stage().getScene().lookup(id)).getText();
    }

    /** How many such nodes of the list are in sight. */
    private long drawn(String style) {
        return driver.stage().getScene().lookup("#volumes-table").lookupAll(style).stream()
                .filter(WindowDriver::visible)
                .count();
    }

    private String status() {
        return ((StatusBar) driver.stage().getScene().lookup("#status")).getText();
    }

    private boolean made(String id) {
        return driver.stage().getScene().lookup(id) != null;
    }
}
