package dev.holdpoint.journal;

import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import java.util.List;
import java.util.Optional;

/**
 * What the journal remembers of years: any run, found by words, and what was done to its snapshots afterwards. Called
 * by the engine's one thread only.
 */
public interface Archive {

    /** A page of the runs that {@code query} selects, newest first. Costs the page, not the years. */
    List<RunSummary> find(HistoryQuery query) throws JournalException;

    /**
     * Lets a run be found by these words, too: what the things are called that it is about.
     *
     * @throws JournalException if that could not be made durable
     */
    void call(RunId run, List<String> names) throws JournalException;

    /** A run with all its intents. */
    Optional<Run> run(RunId id) throws JournalException;

    /**
     * Remembers deeds, in one transaction with one sync.
     *
     * @throws JournalException if they could not be made durable; then none was remembered
     */
    void note(List<Deed> deeds) throws JournalException;

    /** What was done to the snapshots of a run, oldest first. */
    List<Deed> deeds(RunId run) throws JournalException;
}
