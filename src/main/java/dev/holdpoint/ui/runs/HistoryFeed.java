package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.RunHistory;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.ui.fx.FxRelay;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The runs that a question selects, a page after the other, so that the first is there at once and ten thousand stop
 * nobody. A new question leaves the pages of the one before aside. FX thread only.
 */
final class HistoryFeed {
    private final FxRelay relay;
    private final Consumer<List<Problem>> told;
    private final ObservableList<RunSummary> rows = FXCollections.observableArrayList();
    private int generation;

    /** @param told after each page, with what was wrong with it, if anything */
    HistoryFeed(FxRelay relay, Consumer<List<Problem>> told) {
        this.relay = relay;
        this.told = told;
    }

    ObservableList<RunSummary> rows() {
        return rows;
    }

    /** Shows what {@code query} selects, in place of what is shown. */
    void ask(RunHistory history, HistoryQuery query) {
        generation++;
        next(history, query, generation);
    }

    void clear() {
        generation++;
        rows.clear();
    }

    private void next(RunHistory history, HistoryQuery query, int mine) {
        relay.when(history.find(query), answer -> {
            if (mine == generation) {
                take(history, query, answer);
            }
        });
    }

    private void take(RunHistory history, HistoryQuery query, Checked<List<RunSummary>> answer) {
        var page = answer.value().orElseGet(List::of);
        if (query.after().isEmpty()) {
            rows.setAll(page);
        } else {
            rows.addAll(page);
        }
        told.accept(answer.problems());
        if (page.size() == query.limit()) {
            next(history, query.after(page.getLast().id()), generation);
        }
    }
}
