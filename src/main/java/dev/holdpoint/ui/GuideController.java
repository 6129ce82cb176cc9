package dev.holdpoint.ui;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.WrappingRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * Leads to the first snapshot: a strip that follows what was done and says what comes next, until it is closed. It
 * stops nobody from doing anything else. FX thread only.
 */
final class GuideController {
    private final Surroundings around;
    private final Runnable closed;
    private final GuideMark mark = new GuideMark();
    private final Set<RunId> before = new HashSet<>();
    private Instant began = Instant.MAX;
    private @Nullable Way way;

    @FXML
    private WrappingRow strip;

    @FXML
    private Label number;

    @FXML
    private Label line;

    @FXML
    private Button close;

    /** What the guide looks at. */
    record Way(
            Selection selection,
            ObservableValue<Page> page,
            ObservableValue<Boolean> checked,
            ObservableValue<Board> board) {}

    /** @param closed told that the operator needs it no more */
    GuideController(Surroundings around, Runnable closed) {
        this.around = around;
        this.closed = closed;
    }

    Parent load() {
        return around.load("guide.fxml", this);
    }

    /** Follows what is done from now on. */
    void follow(Way along) {
        way = along;
        along.selection().rows().subscribe(rows -> tell());
        along.page().subscribe(page -> tell());
        along.checked().subscribe(checked -> tell());
        along.board().subscribe(board -> tell());
    }

    /** Begins, whatever was taken already. */
    void begin() {
        began = around.now();
        before.clear();
        if (way != null) {
            way.board().getValue().runs().forEach(run -> before.add(run.id()));
        }
        show(true);
        tell();
    }

    void end() {
        show(false);
        mark.none();
    }

    @FXML
    private void initialize() {
        show(false);
    }

    @FXML
    private void onClose() {
        end();
        closed.run();
    }

    private void show(boolean wanted) {
        strip.setVisible(wanted);
        strip.setManaged(wanted);
    }

    private void tell() {
        var along = way;
        if (along == null || !strip.isVisible()) {
            return;
        }
        var step = GuideStep.of(new GuideStep.Progress(
                !along.selection().rows().get().isEmpty(),
                along.page().getValue() == Page.REQUEST,
                along.checked().getValue(),
                begun(along.board().getValue()).map(Run::verdict)));
        var sentence = sentence(step);
        mark.on(strip.getScene(), step.target());
        if (!sentence.equals(line.getText())) {
            number.setText(around.text("guide.number", step.number(), GuideStep.LAST));
            line.setText(sentence);
            line.setAccessibleText(sentence);
            line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            close.setText(around.text(step == GuideStep.DONE ? "guide.done" : "guide.close"));
        }
    }

    /** The newest run that there was not before; the journal may tell of older ones later. */
    private Optional<Run> begun(Board board) {
        return board.runs().stream()
                .filter(run -> !run.startedAt().isBefore(began) && !before.contains(run.id()))
                .findFirst();
    }

    private String sentence(GuideStep step) {
        return around.text(
                switch (step) {
                    case PICK -> "guide.pick";
                    case DESCRIBE -> "guide.describe";
                    case CHECK -> "guide.check";
                    case TAKE -> "guide.take";
                    case CAPTURED -> "guide.captured";
                    case RESTORABLE -> "guide.restorable";
                    case STOPPED -> "guide.stopped";
                    case DONE -> "guide.finished";
                });
    }
}
