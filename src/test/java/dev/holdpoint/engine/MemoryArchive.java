package dev.holdpoint.engine;

import dev.holdpoint.journal.Archive;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a {@link MemoryJournal} remembers of years. It searches by the change id alone. */
final class MemoryArchive implements Archive {
    private final MemoryJournal journal;
    final List<Deed> deeds = new ArrayList<>();
    final List<String> called = new ArrayList<>();

    MemoryArchive(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<RunSummary> find(HistoryQuery query) {
        return journal.all()
                .filter(run -> run.change().orElse("").contains(query.text()))
                .limit(query.limit())
                .map(MemoryArchive::summary)
                .toList();
    }

    private static RunSummary summary(Run run) {
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
    public void call(RunId run, List<String> names) throws JournalException {
        journal.failIfFull();
        called.addAll(names);
    }

    @Override
    public Optional<Run> run(RunId id) {
        return journal.all().filter(run -> run.id().equals(id)).findFirst();
    }

    @Override
    public void note(List<Deed> more) throws JournalException {
        journal.failIfFull();
        deeds.addAll(more);
    }

    @Override
    public List<Deed> deeds(RunId run) {
        return deeds.stream()
                .filter(deed -> deed.snapshot().run().filter(run::equals).isPresent())
                .toList();
    }
}
