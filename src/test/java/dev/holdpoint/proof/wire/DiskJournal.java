package dev.holdpoint.proof.wire;

import dev.holdpoint.journal.Archive;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real journal's file, opened anew by each process, on a disk that takes nothing at times. */
final class DiskJournal implements Journal {
    private final Path file;
    private final InstantSource clock;
    private Journal open;
    private @Nullable String broken;
    private boolean refused;

    DiskJournal(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.open = open();
    }

    private Journal open() {
        try {
            return SqliteJournal.open(file, clock).journal();
        } catch (JournalException e) {
            throw new IllegalStateException("the proof's own disk fails", e);
        }
    }

    /** Another process opens it; the one before is dead. */
    void reopen() {
        open.close();
        open = open();
        refused = false;
    }

    /** From now on every commit fails with this error of SQLite's; null for none. */
    void failWith(@Nullable String code) {
        broken = code;
    }

    /** Whether a commit of this process failed: what came of it may be on the screen alone for a while. */
    boolean refused() {
        return refused;
    }

    @Override
    public void begin(Run run) throws JournalException {
        check();
        open.begin(run);
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        check();
        open.record(run, changed);
    }

    @Override
    public void attest(RunId run, Attestation attestation) throws JournalException {
        check();
        open.attest(run, attestation);
    }

    private void check() throws JournalException {
        if (broken != null) {
            refused = true;
            throw new JournalException(broken);
        }
    }

    @Override
    public List<Run> openRuns(Instant resentAfter) throws JournalException {
        return open.openRuns(resentAfter);
    }

    @Override
    public List<Run> latestRuns(int limit) throws JournalException {
        return open.latestRuns(limit);
    }

    @Override
    public Archive archive() {
        return open.archive();
    }

    @Override
    public void close() {
        open.close();
    }
}
