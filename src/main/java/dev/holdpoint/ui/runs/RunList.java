package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Earlier runs and those of the newest board, together: the board knows better. FX thread only. */
final class RunList {
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private Board board = Board.EMPTY;

    /** Adds what the journal remembers. */
    void remember(List<Run> earlier) {
        earlier.forEach(run -> runs.putIfAbsent(run.id(), run));
    }

    /** Takes the engine's newest picture; an older one that comes late is left aside. */
    void show(Board newer) {
        if (newer.revision() >= board.revision()) {
            board = newer;
            newer.runs().forEach(run -> runs.put(run.id(), run));
        }
    }

    void clear() {
        runs.clear();
        board = Board.EMPTY;
    }

    /** All of them, newest first. */
    List<Run> newestFirst() {
        return runs.values().stream()
                .sorted(Comparator.comparing(Run::startedAt).reversed().thenComparing(Run::id))
                .toList();
    }
}
