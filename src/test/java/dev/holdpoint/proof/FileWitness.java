package dev.holdpoint.proof;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a journal's file with SQL alone, beside whoever writes it. */
public final class FileWitness implements Witness {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;

    public FileWitness(Path file) {
        this.file = file;
    }

    @Override
    public List<Evidence.Event> events() {
        return rows("SELECT * FROM event ORDER BY seq", row -> {
            var signedAt = json.readTree(row.getString("detail")).path("signedAt");
            long resent = row.getLong("resent_at_ms");
            return new Evidence.Event(
                    row.getString("intent"),
                    row.getString("volume"),
                    row.getString("state"),
                    signedAt.isString() ? Instant.parse(signedAt.asString()) : null,
                    resent == 0 ? null : resent);
        });
    }

    @Override
    public List<Evidence.Row> rows() {
        return rows("SELECT * FROM intent", this::intent);
    }

    /** Its intents by the run that they belong to. */
    public List<List<Evidence.Row>> runs() {
        var runs = new LinkedHashMap<String, List<Evidence.Row>>();
        var ignored = rows(
                "SELECT * FROM intent ORDER BY run, position",
                row -> runs.computeIfAbsent(row.getString("run"), run -> new ArrayList<>())
                        .add(intent(row)));
        return List.copyOf(runs.values());
    }

    private Evidence.Row intent(ResultSet row) throws SQLException {
        var detail = json.readTree(row.getString("detail"));
        var state = row.getString("state");
        var duplicates = row.getString("duplicates");
        return new Evidence.Row(
                row.getString("intent"),
                row.getString("volume"),
                state.equals("WAITING") ? state + " " + detail.path("reason").asString() : state,
                text(detail.path("snapshot")),
                duplicates.isEmpty() ? List.of() : List.of(duplicates.split(" ", -1)));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, Reading<T> reading) {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
