package dev.holdpoint.journal;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.time.Instant;
import java.util.List;

/**
 * Remembers every run and intent across a crash. A method that returns has made its change durable: the disk was
 * synced. Called by the engine's one thread only, but for the reads at its start.
 */
public interface Journal extends AutoCloseable {

    /**
     * Remembers a run and all its intents in one transaction.
     *
     * @throws VolumeBusyException if a volume already has an unfinished intent, in this window or another
     * @throws JournalException if it could not be made durable; then nothing was remembered
     */
    void begin(Run run) throws JournalException;

    /**
     * Remembers the new states of some intents, all in one transaction with one sync.
     *
     * @throws JournalException if it could not be made durable; then nothing was remembered
     */
    void record(RunId run, List<Intent> changed) throws JournalException;

    /**
     * Remembers what the operator has attested of a run by now, in place of what was there.
     *
     * @throws JournalException if it could not be made durable; then nothing was remembered
     */
    void attest(RunId run, Attestation attestation) throws JournalException;

    /**
     * The runs in which something may still happen, with all their intents, newest first: an intent that is not at its
     * end, or one that was sent again after {@code resentAfter} and may yet turn out to have a second snapshot.
     */
    List<Run> openRuns(Instant resentAfter) throws JournalException;

    /** The latest runs, open or ended, newest first. */
    List<Run> latestRuns(int limit) throws JournalException;

    /** The years. */
    Archive archive();

    @Override
    void close();
}
