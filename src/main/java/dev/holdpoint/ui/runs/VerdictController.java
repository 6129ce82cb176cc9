package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Run;
import dev.holdpoint.model.Verdict;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The two lamps and the verdict of one run, in sight on every screen. FX thread only. */
public final class VerdictController {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass SAFE = PseudoClass.getPseudoClass("safe");
    private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");

    private final Surroundings around;
    private final VerdictWords words;

    @FXML
    private WrappingRow band;

    @FXML
    private Label name;

    @FXML
    private Label captured;

    @FXML
    private Label restorable;

    @FXML
    private Label line;

    @FXML
    private FontIcon capturedLamp;

    @FXML
    private FontIcon restorableLamp;

    public VerdictController(Surroundings around) {
        this.around = around;
        this.words = new VerdictWords(around);
    }

    /** Loads the band. */
    public Parent load() {
        return around.load("verdict.fxml", this);
    }

    /** Shows a run, or nothing; {@code forecast} says how long it still takes, or is empty. */
    public void show(@Nullable Run run, String forecast) {
        band.setVisible(run != null);
        band.setManaged(run != null);
        if (run == null) {
            line.setText("");
            return;
        }
        var verdict = run.verdict();
        name.setText(run.change().orElseGet(() -> described(run)));
        lamp(captured, capturedLamp, words.captured(verdict), verdict.captured() == verdict.total());
        lamp(restorable, restorableLamp, words.restorable(verdict, forecast), verdict.restorable() == verdict.total());
        tell(words.line(run));
        band.pseudoClassStateChanged(SAFE, verdict.answer() == Verdict.Answer.SAFE);
        band.pseudoClassStateChanged(STOP, verdict.answer() == Verdict.Answer.DO_NOT_BEGIN);
    }

    private static void lamp(Label label, FontIcon lamp, String text, boolean lit) {
        label.setText(text);
        label.setAccessibleText(text);
        label.pseudoClassStateChanged(LIT, lit);
        lamp.setIconLiteral(lit ? "fth-check-circle" : "fth-circle");
    }

    /** JavaFX has no live regions: a screen reader hears of a change by the node's attribute. */
    private void tell(String sentence) {
        if (!sentence.equals(line.getText())) {
            line.setText(sentence);
            line.setAccessibleText(sentence);
            line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private String described(Run run) {
        return run.description().isBlank()
                ? around.text("verdict.run.started", around.formats().utc(run.startedAt()))
                : around.text("verdict.run", run.description());
    }
}
