package dev.holdpoint.ui.fx;

import dev.holdpoint.engine.RunHistory;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Years of runs in memory: those of the fake engine and whatever a test adds. Searches the change id alone. */
public final class FakeHistory implements RunHistory {
    private final FakeEngine engine;
    /** Runs of long ago. */
    public final List<RunSummary> old = new CopyOnWriteArrayList<>();
    /** What was done to the snapshots of a run. */
    public final Map<RunId, List<Deed>> deeds = new ConcurrentHashMap<>();
    /** What was asked. */
    public final List<HistoryQuery> asked = new CopyOnWriteArrayList<>();

    FakeHistory(FakeEngine engine) {
        this.engine = engine;
    }

    @Override
    public CompletionStage<Checked<List<RunSummary>>> find(HistoryQuery query) {
        asked.add(query);
        var found = Stream.concat(engine.all().stream().map(FakeHistory::summary), old.stream())
                .filter(run -> run.change().orElse("").contains(query.text()))
                .filter(run -> query.outcome().map(run.outcome()::equals).orElse(true))
                .filter(run ->
                        query.account().map(run.connection().account()::equals).orElse(true))
                .filter(run ->
                        query.after().map(last -> run.id().compareTo(last) < 0).orElse(true))
                .sorted(Comparator.comparing(RunSummary::id).reversed())
                .limit(query.limit())
                .toList();
        return CompletableFuture.completedFuture(Checked.valid(found));
    }

    /** A run as the journal would sum it up. */
    public static RunSummary summary(Run run) {
        long restorable = run.intents().stream()
                .filter(intent -> intent.state() instanceof IntentState.Completed)
                .count();
        var ended = restorable == run.intents().size() ? Outcome.RESTORABLE : Outcome.INCOMPLETE;
        return new RunSummary(
                run.id(),
                run.connection(),
                run.startedAt(),
                run.description(),
                run.changeId(),
                run.intents().size(),
                (int) restorable,
                run.open() ? Outcome.OPEN : ended);
    }

    @Override
    public CompletionStage<Checked<Run>> open(RunId run) {
        return CompletableFuture.completedFuture(engine.all().stream()
                .filter(known -> known.id().equals(run))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid(Problem.red("journal.no-run", run.toString()))));
    }

    @Override
    public CompletionStage<Checked<List<Deed>>> deeds(RunId run) {
        return CompletableFuture.completedFuture(Checked.valid(deeds.getOrDefault(run, List.of())));
    }
}
