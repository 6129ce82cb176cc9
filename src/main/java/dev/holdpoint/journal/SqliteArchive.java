package dev.holdpoint.journal;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.VolumeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The years in an SQLite file: every question is answered from an index, and no faster way is needed. */
final class SqliteArchive implements Archive {
    private static final String UNENDED = "('PLANNED', 'WAITING', 'DISPATCHED', 'UNKNOWN', 'ABSENT', 'CAPTURED')";

    private final java.sql.Connection sql;
    private final JournalRows rows;
    private final Transactions transactions;
    private final Statements statements;

    SqliteArchive(java.sql.Connection sql, JournalRows rows, Transactions transactions, Statements statements) {
        this.sql = sql;
        this.rows = rows;
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public List<RunSummary> find(HistoryQuery query) throws JournalException {
        var search = Search.of(query);
        try (var select = sql.prepareStatement(search.sql())) {
            Values.bind(select, search.arguments().toArray());
            var found = new ArrayList<RunSummary>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(summary(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new JournalException(SqliteFile.reason(e), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JournalException("a row of it makes no sense", e);
        }
    }

    @Override
    public void call(RunId run, List<String> names) throws JournalException {
        transactions.run(() -> index(run, SearchWords.of(names)));
    }

    @Override
    public Optional<Run> run(RunId id) throws JournalException {
        return rows.runs("SELECT * FROM run WHERE id = ?", id.toString()).stream()
                .findFirst();
    }

    @Override
    public void note(List<Deed> deeds) throws JournalException {
        transactions.run(() -> {
            for (var deed : deeds) {
                insert(deed);
            }
        });
    }

    @Override
    public List<Deed> deeds(RunId run) throws JournalException {
        try (var select = sql.prepareStatement("SELECT * FROM deed WHERE run = ? ORDER BY seq")) {
            select.setString(1, run.toString());
            var deeds = new ArrayList<Deed>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    deeds.add(deed(row));
                }
            }
            return deeds;
        } catch (SQLException e) {
            throw new JournalException(SqliteFile.reason(e), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JournalException("a row of it makes no sense", e);
        }
    }

    /** Makes a run findable; inside a transaction. */
    void index(Run run) throws SQLException {
        index(run.id(), SearchWords.of(run));
    }

    /** Makes what is new about an intent findable; inside a transaction. */
    void index(RunId run, Intent intent) throws SQLException {
        index(run, SearchWords.learnt(intent));
    }

    private void index(RunId run, Collection<String> words) throws SQLException {
        for (var word : words) {
            statements.run("INSERT OR IGNORE INTO term VALUES (?, ?)", word, run);
        }
    }

    private void insert(Deed deed) throws SQLException {
        var snapshot = deed.snapshot();
        statements.run(
                "INSERT INTO deed (at, run, intent, volume, snapshot, kind, detail, result)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                deed.at(),
                snapshot.runId(),
                snapshot.key().intent(),
                snapshot.key().volume(),
                snapshot.id(),
                deed.kind(),
                deed.detail(),
                deed.result());
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        int total = row.getInt("total");
        int restorable = row.getInt("restorable");
        return new RunSummary(
                RunId.parse(row.getString("id")),
                new Connection(
                        row.getString("partition"),
                        new AccountId(row.getString("account")),
                        row.getString("region"),
                        row.getString("endpoint"),
                        row.getString("profile"),
                        row.getString("caller_arn")),
                Instant.parse(row.getString("started_at")),
                row.getString("description"),
                row.getString("change_id"),
                total,
                restorable,
                outcome(row.getInt("unended"), total, restorable));
    }

    private static Outcome outcome(int unended, int total, int restorable) {
        if (unended > 0) {
            return Outcome.OPEN;
        }
        return restorable == total ? Outcome.RESTORABLE : Outcome.INCOMPLETE;
    }

    private static Deed deed(ResultSet row) throws SQLException {
        var key = new IntentKey(IntentId.parse(row.getString("intent")), new VolumeId(row.getString("volume")));
        var run = row.getString("run");
        return new Deed(
                Instant.parse(row.getString("at")),
                new OwnSnapshot(new SnapshotId(row.getString("snapshot")), key, run == null ? null : RunId.parse(run)),
                Deed.Kind.valueOf(row.getString("kind")),
                row.getString("detail"),
                Deed.Result.valueOf(row.getString("result")));
    }

    /** A question as SQL: what the optimizer is to use is said here and held against its plan by a test. */
    record Search(String sql, List<@Nullable Object> arguments) {

        static Search of(HistoryQuery query) {
            var where = new ArrayList<String>();
            var arguments = new ArrayList<@Nullable Object>();
            for (var word : SearchWords.asked(query.text())) {
                where.add("id IN (SELECT run FROM term WHERE word >= ? AND word < ?)");
                arguments.add(word);
                arguments.add(SearchWords.after(word));
            }
            query.account().ifPresent(account -> add(where, "account = ?", arguments, account));
            query.since().ifPresent(since -> add(where, "started_at >= ?", arguments, since));
            query.after().ifPresent(last -> add(where, "id < ?", arguments, last));
            query.outcome().ifPresent(outcome -> where.add(condition(outcome)));
            arguments.add(query.limit());
            return new Search(
                    "SELECT run.*, " + count("") + " AS total, " + count(" AND state = 'COMPLETED'")
                            + " AS restorable, " + count(" AND state IN " + UNENDED) + " AS unended FROM run"
                            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                            + " ORDER BY id DESC LIMIT ?",
                    arguments);
        }

        private static void add(
                List<String> where, String condition, List<@Nullable Object> arguments, Object argument) {
            where.add(condition);
            arguments.add(argument);
        }

        private static String count(String condition) {
            return "(SELECT count(*) FROM intent WHERE intent.run = run.id" + condition + ")";
        }

        private static String condition(Outcome outcome) {
            return switch (outcome) {
                case OPEN -> exists("IN " + UNENDED);
                case RESTORABLE -> "NOT " + exists("<> 'COMPLETED'");
                case INCOMPLETE -> "NOT " + exists("IN " + UNENDED) + " AND " + exists("<> 'COMPLETED'");
            };
        }

        private static String exists(String states) {
            return "EXISTS (SELECT 1 FROM intent WHERE intent.run = run.id AND state " + states + ")";
        }
    }
}
