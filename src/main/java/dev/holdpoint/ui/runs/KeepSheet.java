package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.Afterwards;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;

/** Asks until when snapshots are wanted, writes that, and shows what came of each. FX thread only. */
final class KeepSheet {
    private static final String ID = "extend-sheet";
    private static final int DAYS = 30;

    private final Surroundings around;
    private final Sheets sheets;
    private final Runnable done;

    /** @param done told when something was written */
    KeepSheet(Surroundings around, Sheets sheets, Runnable done) {
        this.around = around;
        this.sheets = sheets;
        this.done = done;
    }

    void show(Afterwards afterwards, Connection connection, List<OwnSnapshot> snapshots) {
        var frame = new SheetFrame(
                ID,
                around.text("keep.title", snapshots.size()),
                around.text("sheet.cancel"),
                around.text("keep.act", snapshots.size()));
        var date = new DatePicker(today().plusDays(DAYS));
        date.setId("extend-date");
        var label = new Label(around.text("keep.date"));
        label.setLabelFor(date);
        date.setAccessibleText(around.text("keep.date"));
        var results = new SnapshotResults(around, "extend-results", around.text("results.name"));
        results.expect(snapshots);
        frame.say(around.text("keep.line"));
        date.valueProperty().subscribe(chosen -> offer(frame, chosen));
        frame.act().setOnAction(event -> {
            frame.act().setDisable(true);
            date.setDisable(true);
            frame.say(around.text("keep.under-way"));
            around.relay()
                    .when(
                            afterwards.keepUntil(connection, snapshots, date.getValue()),
                            answer -> finish(frame, results, answer, date.getValue()));
        });
        frame.show(sheets, date, label, date, results);
    }

    private void offer(SheetFrame frame, LocalDate chosen) {
        boolean past = chosen == null || chosen.isBefore(today());
        frame.act().setDisable(past);
        frame.say(around.text(past ? "keep.past" : "keep.line"));
    }

    private void finish(SheetFrame frame, SnapshotResults results, List<SnapshotResult> answer, LocalDate date) {
        long kept = answer.stream().filter(SnapshotResult::good).count();
        results.show(answer, around.text("keep.done", date.toString()));
        frame.say(around.text("keep.result", kept, answer.size(), date.toString()));
        frame.end(around.text("sheet.close"));
        done.run();
    }

    /** The date counts in UTC, as the tag does. */
    private LocalDate today() {
        return LocalDate.ofInstant(around.now(), ZoneOffset.UTC);
    }
}
