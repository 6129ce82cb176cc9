package dev.holdpoint.journal;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Begins and commits by hand: the driver's commit also begins anew, and a failure of that is none of this one. */
final class Transactions {
    private final Statements statements;

    Transactions(Statements statements) {
        this.statements = statements;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException, JournalException;
    }

    /**
     * Does {@code work} and makes it durable.
     *
     * @throws VolumeBusyException if it breaks a rule of uniqueness
     * @throws JournalException if it could not be made durable; then nothing of it was done
     */
    void run(Work work) throws JournalException {
        try {
            statements.run("BEGIN IMMEDIATE");
            try {
                work.run();
                statements.run("COMMIT");
            } catch (SQLException | JournalException e) {
                rollback(e);
                throw e;
            }
        } catch (SQLException e) {
            var code = SqliteFile.code(e);
            if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                throw new VolumeBusyException(code.name(), e);
            }
            throw new JournalException(SqliteFile.reason(e), e);
        }
    }

    /** After some errors SQLite has rolled back already, and says so; then there is nothing left to do. */
    private void rollback(Exception cause) {
        try {
            statements.run("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
