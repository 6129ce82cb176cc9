package dev.holdpoint.engine;

import dev.holdpoint.journal.Archive;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.time.Instant;
import java.util.List;

/** Another journal, for whoever wants to change one thing of it. */
class PlainJournal implements Journal {
    final Journal genuine;

    PlainJournal(Journal genuine) {
        this.genuine = genuine;
    }

    @Override
    public void begin(Run run) throws JournalException {
        genuine.begin(run);
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        genuine.record(run, changed);
    }

    @Override
    public void attest(RunId run, Attestation attestation) throws JournalException {
        genuine.attest(run, attestation);
    }

    @Override
    public List<Run> openRuns(Instant resentAfter) throws JournalException {
        return genuine.openRuns(resentAfter);
    }

    @Override
    public List<Run> latestRuns(int limit) throws JournalException {
        return genuine.latestRuns(limit);
    }

    @Override
    public Archive archive() {
        return genuine.archive();
    }

    @Override
    public void close() {
        genuine.close();
    }
}
