package dev.holdpoint.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the journal writes with, each statement compiled once: compiling took more of a commit than the writing. They
 * end with the connection. One thread at a time, the engine's.
 */
final class Statements {
    private final Connection sql;
    private final Map<String, PreparedStatement> compiled = new HashMap<>();

    Statements(Connection sql) {
        this.sql = sql;
    }

    /** Carries out a statement with these values in its gaps; how many rows it changed. */
    int run(String text, @Nullable Object... values) throws SQLException {
        var statement = compiled.get(text);
        if (statement == null) {
            statement = sql.prepareStatement(text);
            compiled.put(text, statement);
        }
        Values.bind(statement, values);
        return statement.executeUpdate();
    }
}
