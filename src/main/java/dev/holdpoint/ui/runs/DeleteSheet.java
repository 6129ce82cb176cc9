package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.Afterwards;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/**
 * Deletes snapshots in three steps: what may be deleted is found out first, then the operator types what is about to
 * happen, and only then is anything deleted. FX thread only.
 */
final class DeleteSheet {
    private static final String ID = "delete-sheet";

    private final Surroundings around;
    private final Sheets sheets;
    private final Runnable done;

    /** @param done told when something was deleted */
    DeleteSheet(Surroundings around, Sheets sheets, Runnable done) {
        this.around = around;
        this.sheets = sheets;
        this.done = done;
    }

    void show(Afterwards afterwards, Connection connection, List<OwnSnapshot> snapshots) {
        var frame = new SheetFrame(
                ID,
                around.text("delete.title", snapshots.size()),
                around.text("sheet.cancel"),
                around.text("delete.act", snapshots.size()));
        frame.act().getStyleClass().add("danger");
        var results = new SnapshotResults(around, "delete-results", around.text("results.name"));
        results.expect(snapshots);
        var ask = new Label();
        ask.setWrapText(true);
        ask.setMinHeight(Label.USE_PREF_SIZE);
        var typed = new TextField();
        typed.setId("delete-typed");
        ask.setLabelFor(typed);
        typed.setDisable(true);
        frame.act().setDisable(true);
        frame.say(around.text("delete.checking"));
        frame.show(sheets, frame.cancel(), results, ask, typed);
        around.relay().when(afterwards.checkDeletion(connection, snapshots), answer -> {
            results.show(answer, around.text("delete.allowed"));
            var deletable = answer.stream()
                    .filter(SnapshotResult::good)
                    .map(SnapshotResult::snapshot)
                    .toList();
            offer(new Offer(afterwards, connection, deletable), frame, results, ask, typed);
        });
    }

    /** What the operator may confirm. */
    private record Offer(Afterwards afterwards, Connection connection, List<OwnSnapshot> deletable) {}

    private void offer(Offer offer, SheetFrame frame, SnapshotResults results, Label ask, TextField typed) {
        int count = offer.deletable().size();
        if (count == 0) {
            frame.say(around.text("delete.none"));
            frame.end(around.text("sheet.close"));
            return;
        }
        var phrase = around.text("delete.phrase", count);
        frame.say(around.text("delete.line", count, results.getItems().size()));
        frame.act().setText(around.text("delete.act", count));
        ask.setText(around.text("delete.type", phrase));
        typed.setAccessibleText(ask.getText());
        typed.setDisable(false);
        typed.requestFocus();
        typed.textProperty()
                .subscribe(text -> frame.act().setDisable(!text.strip().equalsIgnoreCase(phrase)));
        frame.act().setOnAction(event -> {
            frame.act().setDisable(true);
            typed.setDisable(true);
            frame.say(around.text("delete.under-way"));
            around.relay()
                    .when(
                            offer.afterwards().delete(offer.connection(), offer.deletable()),
                            answer -> finish(frame, results, answer));
        });
    }

    private void finish(SheetFrame frame, SnapshotResults results, List<SnapshotResult> answer) {
        long deleted = answer.stream().filter(SnapshotResult::good).count();
        results.show(answer, around.text("delete.done"));
        frame.say(around.text("delete.result", deleted, answer.size()));
        frame.end(around.text("sheet.close"));
        done.run();
    }
}
