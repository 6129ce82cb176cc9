package dev.holdpoint.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Puts values into the gaps of a statement, in order: numbers as numbers, all else as its text. */
final class Values {

    private Values() {}

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Number number -> statement.setLong(i + 1, number.longValue());
                case Object other -> statement.setString(i + 1, other.toString());
            }
        }
    }
}
