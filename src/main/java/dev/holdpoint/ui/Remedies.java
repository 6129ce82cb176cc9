package dev.holdpoint.ui;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.connection.ConnectionController;
import dev.holdpoint.ui.fx.Remedy;
import java.util.Optional;

/** What the strip offers to do about a problem. FX thread only. */
final class Remedies {
    private final ConnectionController connection;
    private final Session session;

    Remedies(ConnectionController connection, Session session) {
        this.connection = connection;
        this.session = session;
    }

    /**
     * Signing in, where that may help: for the connection that was wanted, or for the one that a run waits for, which
     * need not be in view.
     */
    Optional<Remedy> of(Problem problem) {
        return switch (problem.key()) {
            case "credentials.expired" ->
                waitingFor(problem.arguments().getFirst())
                        .map(place -> connection.signInTo(choice(place), session::signedIn));
            default -> connection.remedy(problem);
        };
    }

    /** The connection of the runs that a profile's login has left waiting. */
    private Optional<Connection> waitingFor(String profile) {
        return session.board().get().runs().stream()
                .filter(Run::open)
                .map(Run::connection)
                .filter(place -> place.profile().equals(profile))
                .findFirst();
    }

    private static ConnectionChoice choice(Connection place) {
        return new ConnectionChoice(place.profile(), place.region(), place.endpoint());
    }
}
