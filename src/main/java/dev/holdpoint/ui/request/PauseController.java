package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.fx.WrappingRow;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The strip that reminds of paused writes on every page: for how long, what is waited for, and loudly that they may go
 * on. FX thread only.
 */
public final class PauseController {
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");

    private final Surroundings around;
    private final PauseWords words;
    private final Pausing pausing;
    private final Ticker ticker;
    private Pause.Phase told = Pause.Phase.IDLE;

    @FXML
    private WrappingRow strip;

    @FXML
    private Label line;

    @FXML
    private Label timer;

    @FXML
    private FontIcon sign;

    PauseController(Surroundings around, Pausing pausing, Ticker ticker) {
        this.around = around;
        this.words = new PauseWords(around);
        this.pausing = pausing;
        this.ticker = ticker;
    }

    @FXML
    private void initialize() {
        pausing.pause().subscribe(pause -> pause.ifPresentOrElse(this::show, this::hide));
        ticker.now().subscribe(now -> pausing.pause().get().ifPresent(pause -> time(pause, now)));
    }

    @FXML
    private void onResumed() {
        pausing.resume();
    }

    private void hide() {
        strip.setVisible(false);
        strip.setManaged(false);
        line.setText("");
        told = Pause.Phase.IDLE;
    }

    private void show(Pause pause) {
        strip.setVisible(true);
        strip.setManaged(true);
        var phase = pause.phase();
        boolean loud = phase == Pause.Phase.RESUME || phase == Pause.Phase.IN_VAIN;
        strip.pseudoClassStateChanged(LOUD, loud);
        sign.setIconLiteral(loud ? "fth-play-circle" : "fth-pause-circle");
        tell(words.line(pause));
        time(pause, around.now());
        if (loud
                && phase != told
                && strip.getScene() != null
                && strip.getScene().getWindow() instanceof Stage stage) {
            stage.toFront();
        }
        told = phase;
    }

    private void time(Pause pause, Instant now) {
        timer.setText(around.text("pause.timer", around.formats().elapsed(Duration.between(pause.since(), now))));
    }

    /** JavaFX has no live regions: a screen reader hears of a change by the node's attribute. */
    private void tell(String sentence) {
        if (!sentence.equals(line.getText())) {
            line.setText(sentence);
            line.setAccessibleText(sentence);
            line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
