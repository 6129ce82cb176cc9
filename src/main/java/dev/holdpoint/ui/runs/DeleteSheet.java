package dev.holdpoint.ui.runs;

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
    private final Surroundings around;
    private final Sheets sheets;
    private final Runnable done;

    /** @param done told when something was deleted */
    DeleteSheet(Surroundings around, Sheets sheets, Runnable done) {
        this.around = around;
        this.sheets = sheets;
        this.done = done;
    }

    void show(Deal deal) {
        var sheet = new SnapshotSheet(
                around,
                "delete",
                around.text("delete.title", deal.count()),
                around.text("delete.act", deal.count()),
                deal.snapshots(),
                done);
        sheet.act().getStyleClass().add("danger");
        sheet.act().setDisable(true);
        var ask = new Label();
        ask.setWrapText(true);
        ask.setMinHeight(Label.USE_PREF_SIZE);
        var typed = new TextField();
        typed.setId("delete-typed");
        ask.setLabelFor(typed);
        typed.setDisable(true);
        sheet.say(around.text("delete.checking"));
        sheet.show(sheets, sheet.cancel(), sheet.results(), ask, typed);
        around.relay().when(deal.afterwards().checkDeletion(deal.connection(), deal.snapshots()), answer -> {
            sheet.results().show(answer, around.text("delete.allowed"));
            offer(deal.of(deletable(answer)), sheet, ask, typed);
        });
    }

    private static List<OwnSnapshot> deletable(List<SnapshotResult> answer) {
        return answer.stream()
                .filter(SnapshotResult::good)
                .map(SnapshotResult::snapshot)
                .toList();
    }

    private void offer(Deal deal, SnapshotSheet sheet, Label ask, TextField typed) {
        int count = deal.count();
        if (count == 0) {
            sheet.end(around.text("delete.none"));
            return;
        }
        var phrase = around.text("delete.phrase", count);
        sheet.say(around.text("delete.line", count, sheet.results().getItems().size()));
        sheet.act().setText(around.text("delete.act", count));
        ask.setText(around.text("delete.type", phrase));
        typed.setAccessibleText(ask.getText());
        typed.setDisable(false);
        typed.requestFocus();
        typed.textProperty()
                .subscribe(text -> sheet.act().setDisable(!text.strip().equalsIgnoreCase(phrase)));
        sheet.act().setOnAction(event -> {
            typed.setDisable(true);
            sheet.act(
                    deal.afterwards().delete(deal.connection(), deal.snapshots()),
                    around.text("delete.under-way"),
                    around.text("delete.done"),
                    answer -> sheet.end(around.text("delete.result", SnapshotSheet.good(answer), answer.size())));
        });
    }
}
