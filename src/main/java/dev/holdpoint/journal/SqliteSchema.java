package dev.holdpoint.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The journal's tables, and a connection that keeps its promises. */
final class SqliteSchema {
    /** {@code Hldp}: tells the file from other programs' databases. */
    private static final int APPLICATION_ID = 0x486C6470;
    /** Raised with every change of the tables. */
    private static final int VERSION = 3;
    /** Another window may be in the middle of a commit. Milliseconds. */
    private static final int BUSY_TIMEOUT = 2_000;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE run (
              id TEXT PRIMARY KEY, started_at TEXT NOT NULL,
              partition TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, endpoint TEXT NOT NULL,
              profile TEXT NOT NULL, caller_arn TEXT NOT NULL,
              description TEXT NOT NULL, gate TEXT NOT NULL, change_id TEXT, reconstructed INTEGER NOT NULL,
              attestation TEXT NOT NULL DEFAULT ''
            ) STRICT""",
            """
            CREATE TABLE intent (
              intent TEXT NOT NULL, volume TEXT NOT NULL, run TEXT NOT NULL REFERENCES run (id),
              position INTEGER NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL,
              parameters TEXT NOT NULL, parameters_sha256 TEXT NOT NULL,
              state TEXT NOT NULL, detail TEXT NOT NULL, changed_at TEXT NOT NULL,
              request_id TEXT NOT NULL, duplicates TEXT NOT NULL, resent_at_ms INTEGER,
              PRIMARY KEY (intent, volume)
            ) STRICT""",
            "CREATE INDEX intent_of_run ON intent (run, position)",
            // Stops the double click and the second window by construction.
            """
            CREATE UNIQUE INDEX one_unfinished ON intent (account, region, volume)
              WHERE state IN ('PLANNED', 'WAITING', 'DISPATCHED', 'UNKNOWN', 'ABSENT')""",
            """
            CREATE TABLE event (
              seq INTEGER PRIMARY KEY, at TEXT NOT NULL, run TEXT NOT NULL REFERENCES run (id),
              intent TEXT NOT NULL, volume TEXT NOT NULL, state TEXT NOT NULL, detail TEXT NOT NULL,
              request_id TEXT NOT NULL, resent_at_ms INTEGER
            ) STRICT""",
            """
            CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
              BEGIN SELECT RAISE(ABORT, 'events are only appended'); END""",
            """
            CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
              BEGIN SELECT RAISE(ABORT, 'events are only appended'); END""");

    /** What the third version added: the words by which a run is found, and what was done to it afterwards. */
    private static final List<String> YEARS = List.of(
            "CREATE INDEX intent_states ON intent (run, state)",
            """
            CREATE TABLE term (
              word TEXT NOT NULL, run TEXT NOT NULL REFERENCES run (id), PRIMARY KEY (word, run)
            ) STRICT, WITHOUT ROWID""",
            // A snapshot of a run that this journal does not know can be dealt with, too.
            """
            CREATE TABLE deed (
              seq INTEGER PRIMARY KEY, at TEXT NOT NULL, run TEXT, intent TEXT NOT NULL, volume TEXT NOT NULL,
              snapshot TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL, result TEXT NOT NULL
            ) STRICT""",
            "CREATE INDEX deed_of_run ON deed (run)",
            """
            CREATE TRIGGER deed_is_not_changed BEFORE UPDATE ON deed
              BEGIN SELECT RAISE(ABORT, 'deeds are only appended'); END""",
            """
            CREATE TRIGGER deed_is_not_deleted BEFORE DELETE ON deed
              BEGIN SELECT RAISE(ABORT, 'deeds are only appended'); END""");
    /** What makes a file of version 1 one of version 2, and so on. */
    private static final List<List<String>> UPGRADES =
            List.of(List.of("ALTER TABLE run ADD COLUMN attestation TEXT NOT NULL DEFAULT ''"), YEARS);

    private SqliteSchema() {}

    /**
     * Connects, checks the file and creates the tables if there are none.
     *
     * @param remote whether the file store is not local: then no shared memory, and the file is held exclusively
     * @throws JournalException if a newer program made the file
     */
    static Connection connect(Path file, boolean remote) throws SQLException, JournalException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Nobody asks for them, and the driver would select the last row's id after each statement.
        config.setGetGeneratedKeys(false);
        if (remote) {
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        }
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            prepare(connection, remote);
            return connection;
        } catch (SQLException | JournalException e) {
            connection.close();
            throw e;
        }
    }

    private static void prepare(Connection connection, boolean remote) throws SQLException, JournalException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            // Where fsync does not reach the platter, ask for the call that does; elsewhere it does nothing.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
            statement.execute("PRAGMA journal_mode = " + (remote ? "DELETE" : "WAL"));
        }
        if (!text(connection, "PRAGMA quick_check(1)").equals("ok")) {
            throw new SQLiteException("quick_check", SQLiteErrorCode.SQLITE_CORRUPT);
        }
        int version = Integer.parseInt(text(connection, "PRAGMA user_version"));
        if (version > VERSION) {
            throw new JournalException("a newer Holdpoint made it");
        }
        if (version == 0) {
            create(connection);
            return;
        }
        if (Integer.parseInt(text(connection, "PRAGMA application_id")) != APPLICATION_ID) {
            throw new SQLiteException("another program's database", SQLiteErrorCode.SQLITE_NOTADB);
        }
        if (version < VERSION) {
            upgrade(connection);
        }
    }

    /** All of it in one transaction: whoever is interrupted has the journal of before, whole. */
    private static void upgrade(Connection connection) throws JournalException {
        var statements = new Statements(connection);
        var transactions = new Transactions(statements);
        var rows = new JournalRows(connection, new JournalJson());
        transactions.run(() -> {
            // Another window may have upgraded it meanwhile.
            int version = Integer.parseInt(text(connection, "PRAGMA user_version"));
            try (var statement = connection.createStatement()) {
                for (var step : UPGRADES.subList(version - 1, VERSION - 1).stream()
                        .flatMap(List::stream)
                        .toList()) {
                    statement.execute(step);
                }
                indexAll(rows, new SqliteArchive(connection, rows, transactions, statements));
                statement.execute("PRAGMA user_version = " + VERSION);
            }
        });
    }

    /** The words of all runs are gathered, so that those of an earlier program are found as well. */
    private static void indexAll(JournalRows rows, SqliteArchive archive) throws SQLException, JournalException {
        for (var run : rows.runs("SELECT * FROM run WHERE ?", 1)) {
            archive.index(run);
        }
    }

    private static void create(Connection connection) throws SQLException {
        if (!text(connection, "SELECT count(*) FROM sqlite_schema").equals("0")) {
            throw new SQLiteException("another program's database", SQLiteErrorCode.SQLITE_NOTADB);
        }
        try (var statement = connection.createStatement()) {
            // A failure closes the connection, and that rolls back.
            statement.execute("BEGIN IMMEDIATE");
            for (var table : TABLES) {
                statement.execute(table);
            }
            for (var table : YEARS) {
                statement.execute(table);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
