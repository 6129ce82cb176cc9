package dev.holdpoint.engine;

import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.util.List;

/**
 * A journal whose power fails in a commit of a chosen kind: the files before it and after it are kept, and from then on
 * nothing answers. Which of the bytes between the two reached the disk is for {@link Platter} to say.
 */
final class PowerLoss extends PlainJournal {
    private final FsyncPoint at;
    private final Disk disk;
    private boolean lost;

    /** The kinds of commit (docs/protocol.md, section 3). */
    enum FsyncPoint {
        F1,
        F2,
        F3,
        F4
    }

    /** Sees the files. */
    interface Disk {
        /** Now they are as before the commit. */
        void before();

        /** Now they are as after it. */
        void after();
    }

    /** There is nobody left to catch it. */
    static final class PowerLostException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    PowerLoss(Journal genuine, FsyncPoint at, Disk disk) {
        super(genuine);
        this.at = at;
        this.disk = disk;
    }

    boolean lost() {
        return lost;
    }

    @Override
    public void begin(Run run) throws JournalException {
        commit(at == FsyncPoint.F1, () -> super.begin(run));
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        boolean here = changed.stream().anyMatch(intent -> at == point(intent.state()));
        commit(here, () -> super.record(run, changed));
    }

    private static FsyncPoint point(IntentState state) {
        if (state instanceof IntentState.Dispatched || state instanceof IntentState.Unsent) {
            return FsyncPoint.F2;
        }
        return state.ended() ? FsyncPoint.F4 : FsyncPoint.F3;
    }

    private interface Commit {
        void run() throws JournalException;
    }

    private void commit(boolean here, Commit commit) throws JournalException {
        if (lost) {
            throw new PowerLostException();
        }
        if (!here) {
            commit.run();
            return;
        }
        disk.before();
        commit.run();
        disk.after();
        lost = true;
        throw new PowerLostException();
    }
}
