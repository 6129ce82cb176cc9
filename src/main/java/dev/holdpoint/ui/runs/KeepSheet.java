package dev.holdpoint.ui.runs;

import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Asks until when snapshots are wanted, writes that, and shows what came of each. FX thread only. */
final class KeepSheet {
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

    void show(Deal deal) {
        var sheet = new SnapshotSheet(
                around,
                "extend",
                around.text("keep.title", deal.count()),
                around.text("keep.act", deal.count()),
                deal.snapshots(),
                done);
        var date = new DatePicker(today().plusDays(DAYS));
        date.setId("extend-date");
        var label = new Label(around.text("keep.date"));
        label.setLabelFor(date);
        date.setAccessibleText(around.text("keep.date"));
        date.valueProperty().subscribe(chosen -> offer(sheet, chosen));
        sheet.act().setOnAction(event -> {
            date.setDisable(true);
            keep(deal, sheet, date.getValue());
        });
        sheet.show(sheets, date, label, date, sheet.results());
    }

    private void offer(SnapshotSheet sheet, @Nullable LocalDate chosen) {
        boolean past = chosen == null || chosen.isBefore(today());
        sheet.act().setDisable(past);
        sheet.say(around.text(past ? "keep.past" : "keep.line"));
    }

    private void keep(Deal deal, SnapshotSheet sheet, LocalDate date) {
        sheet.act(
                deal.afterwards().keepUntil(deal.connection(), deal.snapshots(), date),
                around.text("keep.under-way"),
                around.text("keep.done", date.toString()),
                answer -> sheet.end(
                        around.text("keep.result", SnapshotSheet.good(answer), answer.size(), date.toString())));
    }

    /** The date counts in UTC, as the tag does. */
    private LocalDate today() {
        return LocalDate.ofInstant(around.now(), ZoneOffset.UTC);
    }
}
