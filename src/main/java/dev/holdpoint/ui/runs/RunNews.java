package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares pictures of the runs and tells what is worth interrupting somebody for, each once: a lamp that turns, and a
 * run that cannot end well any more. What was so in the first picture is no news. FX thread only.
 */
public final class RunNews {
    private final Map<RunId, Set<Kind>> known = new HashMap<>();
    private boolean first = true;

    /** What happened. */
    public enum Kind {
        /** Every point in time is fixed. */
        CAPTURED,
        /** Every snapshot can be restored. */
        RESTORABLE,
        /** A volume has no snapshot, and by itself gets none. */
        STOPPED
    }

    /** A run, and what happened to it. */
    public record Item(Run run, Kind kind) {}

    /** What is new in {@code board}; deletions by the operator are none. */
    public List<Item> of(Board board) {
        var news = new ArrayList<Item>();
        for (var run : board.runs()) {
            boolean unseen = !known.containsKey(run.id()) && !run.open();
            var before = known.computeIfAbsent(run.id(), id -> EnumSet.noneOf(Kind.class));
            for (var kind : kinds(run)) {
                if (before.add(kind) && !first && !unseen) {
                    news.add(new Item(run, kind));
                }
            }
        }
        first = false;
        return latest(news);
    }

    /** Forgets everything: what comes next is another engine's first picture. */
    public void forget() {
        known.clear();
        first = true;
    }

    private static Set<Kind> kinds(Run run) {
        var verdict = run.verdict();
        var kinds = EnumSet.noneOf(Kind.class);
        if (verdict.captured() == verdict.total()) {
            kinds.add(Kind.CAPTURED);
        }
        if (verdict.restorable() == verdict.total()) {
            kinds.add(Kind.RESTORABLE);
        }
        if (verdict.answer() == Verdict.Answer.DO_NOT_BEGIN) {
            kinds.add(Kind.STOPPED);
        }
        return kinds;
    }

    /** Of one run that captured and completed between two pictures, only the greater news counts. */
    private static List<Item> latest(List<Item> news) {
        return news.stream()
                .filter(item -> news.stream()
                        .noneMatch(other -> other.run().id().equals(item.run().id())
                                && other.kind().compareTo(item.kind()) > 0))
                .toList();
    }
}
