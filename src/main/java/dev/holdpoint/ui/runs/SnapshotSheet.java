package dev.holdpoint.ui.runs;

import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** A sheet about snapshots: which, what is to be done to them, and then what came of each. FX thread only. */
final class SnapshotSheet {
    private final Surroundings around;
    private final SheetFrame frame;
    private final SnapshotResults results;
    private final Runnable done;

    /**
     * A sheet that is not shown yet.
     *
     * @param name what the ids begin with
     * @param done told when something was done to a snapshot
     */
    SnapshotSheet(
            Surroundings around, String name, String title, String act, List<OwnSnapshot> snapshots, Runnable done) {
        this.around = around;
        this.done = done;
        frame = new SheetFrame(name + "-sheet", title, around.text("sheet.cancel"), act);
        results = new SnapshotResults(around, name + "-results", around.text("results.name"));
        results.expect(snapshots);
    }

    void show(Sheets sheets, Node first, Node... content) {
        frame.show(sheets, first, content);
    }

    void say(String words) {
        frame.say(words);
    }

    Button act() {
        return frame.act();
    }

    Button cancel() {
        return frame.cancel();
    }

    SnapshotResults results() {
        return results;
    }

    /** Nothing is left to do but to read and to close. */
    void end(String line) {
        frame.say(line);
        frame.end(around.text("sheet.close"));
    }

    /** Has it done, and says meanwhile that it is under way; {@code told} learns what came of each snapshot. */
    void act(
            CompletionStage<List<SnapshotResult>> deed,
            String underWay,
            String fine,
            Consumer<List<SnapshotResult>> told) {
        frame.act().setDisable(true);
        frame.say(underWay);
        around.relay().when(deed, answer -> {
            results.show(answer, fine);
            told.accept(answer);
            done.run();
        });
    }

    /** How many went well. */
    static long good(List<SnapshotResult> answer) {
        return answer.stream().filter(SnapshotResult::good).count();
    }
}
