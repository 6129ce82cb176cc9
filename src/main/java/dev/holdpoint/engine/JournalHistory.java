package dev.holdpoint.engine;

import dev.holdpoint.journal.Archive;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks the journal on the engine's thread, to which it belongs; every question is a matter of milliseconds. */
final class JournalHistory implements RunHistory {
    private final EngineLoop loop;

    JournalHistory(EngineLoop loop) {
        this.loop = loop;
    }

    private interface Question<T> {
        Checked<T> ask(Archive archive) throws JournalException;
    }

    @Override
    public CompletionStage<Checked<List<RunSummary>>> find(HistoryQuery query) {
        return ask(archive -> Checked.valid(archive.find(query)));
    }

    @Override
    public CompletionStage<Checked<Run>> open(RunId run) {
        return ask(archive -> {
            var ledger = loop.bench().ledger();
            if (!ledger.knows(run)) {
                archive.run(run).ifPresent(ledger::show);
            }
            return ledger.run(run)
                    .map(Checked::valid)
                    .orElseGet(() -> Checked.invalid(Problem.red("journal.no-run", run.toString())));
        });
    }

    @Override
    public CompletionStage<Checked<List<Deed>>> deeds(RunId run) {
        return ask(archive -> Checked.valid(archive.deeds(run)));
    }

    private <T> CompletionStage<Checked<T>> ask(Question<T> question) {
        var done = new CompletableFuture<Checked<T>>();
        loop.post(() -> {
            try {
                done.complete(question.ask(loop.journal().archive()));
            } catch (JournalException e) {
                done.complete(Checked.invalid(Problem.red("journal.unread", String.valueOf(e.getMessage()))));
            }
        });
        return done;
    }
}
