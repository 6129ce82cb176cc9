package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.Picker;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.Mnemonic;
import org.junit.jupiter.api.Test;

/** Alt and an underlined letter, on each page: what it leads to, and that it leads to one place alone. */
class UnderlinedLettersFxTest extends WindowOnFakes {
    /** Letters that were pressed on the page that is shown, and that led where they should. */
    private final Set<String> pressed = new TreeSet<>();

    @Test
    void eachLeadsToWhatItIsUnderlinedIn() {
        atTheStart();
        onEveryPage();
        amongTheVolumes();
        inTheRequest();
        inARunThatFailed();
    }

    private void atTheStart() {
        leads("l", "the look", () -> driver.focused("theme"));
        leads("k", "the keys", () -> driver.shows("keys-sheet"));
        driver.press("keys-close");
        driver.act(() -> ((Picker) driver.node("connection-region")).setValue("eu-west-1"));
        leads("c", "a connection", () -> driver.rows("volumes-table") == 13);
        leads("d", "the demo", () -> driver.shows("demo-story") && driver.rows("volumes-table") == 13);
    }

    private void onEveryPage() {
        leads("h", "the history", () -> driver.shows("history"));
        leads("r", "the runs", () -> driver.shows("runs"));
        leads("n", "the request", () -> driver.shows("request"));
        leads("v", "the volumes", () -> driver.shows("volumes"));
    }

    private void amongTheVolumes() {
        driver.press("choose-" + Fixtures.id(2));
        leads("f", "what to filter by", () -> driver.focused("volumes-filter-by"));
        driver.fleet.volumes.removeLast();
        leads("e", "a fresh list", () -> driver.rows("volumes-table") == 12);
        nothingElseIsUnderlined();
    }

    private void inTheRequest() {
        driver.press("volumes-request");
        pressed.removeAll(Set.of("e", "f"));
        leads("i", "the description", () -> driver.focused("request-description"));
        leads("g", "the change id", () -> driver.focused("request-change"));
        leads("u", "the date", () -> driver.focused("request-keep-until"));
        leads("p", "the checks", () -> driver.text("request-check-summary").contains("checked at"));
        nothingElseIsUnderlined();
    }

    private void inARunThatFailed() {
        driver.press("request-submit");
        driver.press("confirm-take");
        driver.await("the run", () -> driver.shows("runs") && driver.rows("run-items") == 1);
        driver.engine.become(intent -> new IntentState.Failed(Problem.red("ec2.UnauthorizedOperation"), null));
        pressed.removeAll(Set.of("i", "g", "u", "p"));
        leads(
                "t",
                "the text for the ticket",
                () -> !String.valueOf(driver.copied.get()).isEmpty());
        leads("i", "the evidence", () -> driver.focused("run-evidence"));
        driver.await("what failed can be tried again", () -> !driver.disabled("run-retry-failed"));
        pressed.add("y");
        nothingElseIsUnderlined();
        leads("y", "the request again", () -> driver.shows("request"));
    }

    private void leads(String letter, String where, BooleanSupplier there) {
        driver.act(() -> alt(letter));
        driver.await("Alt+" + letter + " leads to " + where, there);
        pressed.add(letter);
    }

    /** As the window gets them: TestFX's robot gives its keys no letter while Alt is down. */
    private void alt(String letter) {
        var scene = driver.stage().getScene();
        var code = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        var target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, letter, code, true));
        Event.fireEvent(scene.getRoot(), key(KeyEvent.KEY_RELEASED, letter, code, true));
        Event.fireEvent(scene.getRoot(), key(KeyEvent.KEY_RELEASED, "", KeyCode.ALT, false));
    }

    private static KeyEvent key(EventType<KeyEvent> type, String letter, KeyCode code, boolean alt) {
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, letter, code, false, false, alt, false);
    }

    /** Of what is in sight and enabled, each letter leads to one place, and was tried. */
    private void nothingElseIsUnderlined() {
        driver.act(() -> {
            for (var entry : driver.stage().getScene().getMnemonics().entrySet()) {
                var alive = entry.getValue().stream()
                        .map(Mnemonic::getNode)
                        .filter(UnderlinedLettersFxTest::alive)
                        .collect(Collectors.toSet());
                assertThat(alive).as(entry.getKey().getName()).hasSizeLessThanOrEqualTo(1);
                if (!alive.isEmpty()) {
                    assertThat(pressed)
                            .anyMatch(letter -> entry.getKey()
                                    .match(key(
                                            KeyEvent.KEY_PRESSED,
                                            letter,
                                            KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)),
                                            true)));
                }
            }
        });
    }

    private static boolean alive(Node node) {
        boolean visible = node.getScene() != null && !node.isDisabled();
        for (Node each = node; visible && each != null; each = each.getParent()) {
            visible = each.isVisible();
        }
        return visible;
    }
}
