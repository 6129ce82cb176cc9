package dev.holdpoint.engine;

import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A journal on a disk that is full at times. */
final class FragileJournal extends PlainJournal {
    private final BooleanSupplier full;

    FragileJournal(Journal genuine, BooleanSupplier full) {
        super(genuine);
        this.full = full;
    }

    @Override
    public void begin(Run run) throws JournalException {
        check();
        super.begin(run);
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        check();
        super.record(run, changed);
    }

    @Override
    public void attest(RunId run, Attestation attestation) throws JournalException {
        check();
        super.attest(run, attestation);
    }

    private void check() throws JournalException {
        if (full.getAsBoolean()) {
            throw new JournalException("SQLITE_FULL");
        }
    }
}
