package dev.holdpoint.ui.runs;

import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list of snapshots and what came of each, as a sign, its id and a sentence. FX thread only. */
final class SnapshotResults extends ListView<SnapshotResult> {
    private static final double ROW = 28;
    private static final double MOST = 200;

    private final Surroundings around;
    private String good = "";

    SnapshotResults(Surroundings around, String id, String name) {
        this.around = around;
        setId(id);
        setAccessibleText(name);
        setCellFactory(view -> new Line());
        getStyleClass().add("results");
    }

    /** Shows snapshots of which nothing is known yet. */
    void expect(List<OwnSnapshot> snapshots) {
        show(snapshots.stream().map(one -> new SnapshotResult(one, List.of())).toList(), "");
    }

    /** Shows what came of each; {@code fine} stands where nothing was amiss. */
    void show(List<SnapshotResult> results, String fine) {
        good = fine;
        getItems().setAll(results);
        setPrefHeight(Math.min(MOST, Math.max(2, results.size() + 1) * ROW));
    }

    private final class Line extends ListCell<SnapshotResult> {
        private final FontIcon sign = new FontIcon("fth-circle");

        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SnapshotResult result, boolean empty) {
            super.updateItem(result, empty);
            getStyleClass().removeAll("state-good", "state-bad", "state-off");
            if (empty || result == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var id = result.snapshot().id().value();
            var words = result.problems().isEmpty()
                    ? good
                    : result.problems().stream().map(around.problems()::what).collect(Collectors.joining(" "));
            setText(line(id, words));
            boolean waiting = good.isEmpty() && result.problems().isEmpty();
            sign.setIconLiteral(waiting ? "fth-circle" : result.good() ? "fth-check-circle" : "fth-x-octagon");
            getStyleClass().add(waiting ? "state-off" : result.good() ? "state-good" : "state-bad");
            setGraphic(sign);
        }

        /** Most problems name the snapshot themselves. */
        private String line(String id, String words) {
            if (words.isEmpty()) {
                return id;
            }
            return words.contains(id) ? words : around.text("results.line", id, words);
        }
    }
}
