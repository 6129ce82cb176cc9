package dev.holdpoint.journal;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.VolumeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads runs back from the journal's tables. */
final class JournalRows {
    private final java.sql.Connection sql;
    private final JournalJson json;
    private final AttestationJson attestations = new AttestationJson();

    JournalRows(java.sql.Connection sql, JournalJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The runs that {@code query} selects, with all their intents. */
    List<Run> runs(String query, Object argument) throws JournalException {
        try (var select = sql.prepareStatement(query)) {
            Values.bind(select, argument);
            var runs = new ArrayList<Run>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    runs.add(run(rows));
                }
            }
            return runs;
        } catch (SQLException e) {
            throw new JournalException(SqliteFile.reason(e), e);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw new JournalException("a row of it makes no sense", e);
        }
    }

    private Run run(ResultSet row) throws SQLException {
        var connection = new Connection(
                row.getString("partition"),
                new AccountId(row.getString("account")),
                row.getString("region"),
                row.getString("endpoint"),
                row.getString("profile"),
                row.getString("caller_arn"));
        var id = row.getString("id");
        return new Run(
                RunId.parse(id),
                connection,
                Instant.parse(row.getString("started_at")),
                row.getString("description"),
                Gate.valueOf(row.getString("gate")),
                row.getString("change_id"),
                intents(id),
                row.getInt("reconstructed") != 0,
                attestations.read(row.getString("attestation")));
    }

    private List<Intent> intents(String run) throws SQLException {
        try (var select = sql.prepareStatement("SELECT * FROM intent WHERE run = ? ORDER BY position")) {
            select.setString(1, run);
            var intents = new ArrayList<Intent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    intents.add(intent(rows));
                }
            }
            return intents;
        }
    }

    private Intent intent(ResultSet row) throws SQLException {
        var key = new IntentKey(IntentId.parse(row.getString("intent")), new VolumeId(row.getString("volume")));
        long resent = row.getLong("resent_at_ms");
        var resentAt = row.wasNull() ? null : Instant.ofEpochMilli(resent);
        return new Intent(
                key,
                json.readParameters(row.getString("parameters")),
                json.readState(row.getString("state"), row.getString("detail")),
                Instant.parse(row.getString("changed_at")),
                row.getString("request_id"),
                JournalJson.readIds(row.getString("duplicates")),
                resentAt);
    }
}
