package dev.holdpoint.ui;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.connection.ConnectionController;
import dev.holdpoint.ui.fx.Remedy;
import java.util.Optional;
import java.util.function.Predicate;

/** What the strip offers to do about a problem. FX thread only. */
final class Remedies {
    private final ConnectionController connection;
    private final Session session;

    Remedies(ConnectionController connection, Session session) {
        this.connection = connection;
        this.session = session;
    }

    /**
     * For the connection that was wanted, or for the one that a run waits for, which need not be in view: once it is
     * done, the run goes on.
     */
    Optional<Remedy> of(Problem problem) {
        var arguments = problem.arguments();
        if (problem.key().equals("credentials.expired")) {
            return ofWaiting(problem, at -> at.profile().equals(arguments.getFirst()));
        }
        return problem.key().startsWith("waits.")
                ? ofWaiting(
                        problem,
                        at -> at.region().equals(arguments.get(2))
                                && at.profile().equals(arguments.get(3)))
                : connection.waysOn().wanted(problem);
    }

    private Optional<Remedy> ofWaiting(Problem problem, Predicate<Connection> isIt) {
        return session.board().get().runs().stream()
                .filter(Run::open)
                .map(Run::connection)
                .filter(isIt)
                .findFirst()
                .flatMap(place -> connection.waysOn().of(problem, choice(place), session::signedIn));
    }

    private static ConnectionChoice choice(Connection place) {
        return new ConnectionChoice(place.profile(), place.region(), place.endpoint());
    }
}
