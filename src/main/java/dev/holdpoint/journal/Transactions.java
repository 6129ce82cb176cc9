package dev.holdpoint.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** Begins and commits by hand: the driver's commit also begins anew, and a failure of that is none of this one. */
final class Transactions {
    private final Connection sql;

    Transactions(Connection sql) {
        this.sql = sql;
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
        try (var statement = sql.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                work.run();
                statement.execute("COMMIT");
            } catch (SQLException | JournalException e) {
                rollback(statement, e);
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
    private static void rollback(Statement statement, Exception cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
