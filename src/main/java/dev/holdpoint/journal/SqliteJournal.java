package dev.holdpoint.journal;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A journal in an SQLite file; a commit returns after the sync (docs/protocol.md, section 2). */
public final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    /** Asks the intent alone: its events are in no index, and a journal of years has a million of them. */
    static final String EVENT = """
            INSERT INTO event (at, run, intent, volume, state, detail, request_id, resent_at_ms)
            SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (
              SELECT 1 FROM intent
              WHERE intent = ? AND volume = ? AND state = 'CAPTURED' AND ? = 'CAPTURED' AND duplicates = ?)""";

    private final java.sql.Connection sql;
    private final FileChannel owner;
    private final JournalJson json = new JournalJson();
    private final JournalRows rows;
    private final Transactions transactions;
    private final Statements statements;
    private final SqliteArchive archive;
    private final AttestationJson attestations = new AttestationJson();

    SqliteJournal(java.sql.Connection sql, FileChannel owner) {
        this.sql = sql;
        this.owner = owner;
        this.rows = new JournalRows(sql, json);
        this.statements = new Statements(sql);
        this.transactions = new Transactions(statements);
        this.archive = new SqliteArchive(sql, rows, transactions, statements);
    }

    /**
     * Opens the journal in {@code file}, creating the file, private to this user, if there is none. The directory where
     * SQLite unpacks its library is the caller's to set, as the system property {@code org.sqlite.tmpdir}. Blocks.
     *
     * @throws JournalException if the file cannot be read and written, is another process's, or is newer than this
     *     program; a broken one is set aside instead
     */
    public static OpenedJournal open(Path file, InstantSource clock) throws JournalException {
        return new SqliteFile(file, clock).open();
    }

    @Override
    public void begin(Run run) throws JournalException {
        transactions.run(() -> insert(run));
    }

    private void insert(Run run) throws SQLException {
        insertRun(run);
        int position = 0;
        for (var intent : run.intents()) {
            var detail = json.write(intent.state());
            appendEvent(run.id(), intent, detail);
            insertIntent(run, intent, position++, detail);
        }
        archive.index(run);
    }

    @Override
    public void record(RunId run, List<Intent> changed) throws JournalException {
        transactions.run(() -> {
            for (var intent : changed) {
                var detail = json.write(intent.state());
                appendEvent(run, intent, detail);
                updateIntent(intent, detail);
                archive.index(run, intent);
            }
        });
    }

    @Override
    public void attest(RunId run, Attestation attestation) throws JournalException {
        transactions.run(() -> {
            var written = attestations.write(attestation);
            if (statements.run("UPDATE run SET attestation = ? WHERE id = ?", written, run) != 1) {
                throw new SQLException("no such run");
            }
        });
    }

    @Override
    public List<Run> openRuns(Instant resentAfter) throws JournalException {
        return rows.runs("""
                SELECT * FROM run WHERE id IN (
                  SELECT run FROM intent
                  WHERE state IN ('PLANNED', 'WAITING', 'DISPATCHED', 'UNKNOWN', 'ABSENT', 'CAPTURED')
                    OR resent_at_ms > ?)
                ORDER BY id DESC""", resentAfter.toEpochMilli());
    }

    @Override
    public List<Run> latestRuns(int limit) throws JournalException {
        return rows.runs("SELECT * FROM run ORDER BY id DESC LIMIT ?", limit);
    }

    @Override
    public Archive archive() {
        return archive;
    }

    @Override
    public void close() {
        try {
            sql.close();
        } catch (SQLException e) {
            LOG.warn("journal not closed", e);
        }
        SqliteFile.release(owner);
    }

    /** The value of a PRAGMA of the very connection that writes, for the tests of its promises. */
    String pragma(String name) throws SQLException {
        try (var statement = sql.createStatement()) {
            boolean answered = statement.execute("PRAGMA " + name);
            try (var rows = statement.getResultSet()) {
                return answered && rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void insertRun(Run run) throws SQLException {
        var at = run.connection();
        statements.run(
                "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                run.startedAt(),
                at.partition(),
                at.account(),
                at.region(),
                at.endpoint(),
                at.profile(),
                at.callerArn(),
                run.description(),
                run.gate(),
                run.changeId(),
                run.reconstructed() ? 1 : 0,
                attestations.write(run.attestation()));
    }

    private void insertIntent(Run run, Intent intent, int position, String detail) throws SQLException {
        var parameters = json.write(intent.parameters());
        statements.run(
                "INSERT INTO intent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                intent.key().intent(),
                intent.key().volume(),
                run.id(),
                position,
                run.connection().account(),
                run.connection().region(),
                parameters,
                sha256(parameters),
                JournalJson.name(intent.state()),
                detail,
                intent.changedAt(),
                intent.requestId(),
                JournalJson.write(intent.duplicates()),
                millis(intent.resentTime()));
    }

    private void updateIntent(Intent intent, String detail) throws SQLException {
        int changed = statements.run(
                """
                UPDATE intent SET state = ?, detail = ?, changed_at = ?, request_id = ?, duplicates = ?, resent_at_ms = ?
                WHERE intent = ? AND volume = ?""",
                JournalJson.name(intent.state()),
                detail,
                intent.changedAt(),
                intent.requestId(),
                JournalJson.write(intent.duplicates()),
                millis(intent.resentTime()),
                intent.key().intent(),
                intent.key().volume());
        if (changed != 1) {
            throw new SQLException("no such intent");
        }
    }

    /**
     * One row a transition; mere progress of a captured snapshot is none. To be called before the intent's own row is
     * written, which says where it was before.
     */
    private void appendEvent(RunId run, Intent intent, String detail) throws SQLException {
        var state = JournalJson.name(intent.state());
        statements.run(
                EVENT,
                intent.changedAt(),
                run,
                intent.key().intent(),
                intent.key().volume(),
                state,
                detail,
                intent.requestId(),
                millis(intent.resentTime()),
                intent.key().intent(),
                intent.key().volume(),
                state,
                JournalJson.write(intent.duplicates()));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
