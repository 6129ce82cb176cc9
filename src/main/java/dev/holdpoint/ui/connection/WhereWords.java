package dev.holdpoint.ui.connection;

import dev.holdpoint.model.CallerName;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;

/** Says who and where we are. Any thread may call it. */
final class WhereWords {
    private final Surroundings around;

    WhereWords(Surroundings around) {
        this.around = around;
    }

    String role(Connection connection) {
        return around.text(
                "connection.role", CallerName.of(connection.callerArn()).name());
    }

    /** Region, partition, and where requests go, if that is not where anybody would expect. */
    String badge(Connection connection, List<String> elsewhere) {
        var region = around.region(connection);
        if (connection.isDemo()) {
            return around.text("connection.badge.demo", region);
        }
        return elsewhere.isEmpty()
                ? around.text("connection.badge", region, connection.partition())
                : around.text(
                        "connection.badge.endpoint", region, connection.partition(), String.join(", ", elsewhere));
    }
}
