package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens one connection after the other; of several under way only the newest counts. FX thread only. */
final class Opening {
    /** Where the demo is when no Region was chosen. */
    private static final String DEMO_REGION = "eu-west-1";

    static final String PROXY_WANTS_A_LOGIN = ".proxy-authentication";

    private final ConnectionParts parts;
    private final EndpointGate gate;
    private final Listener listener;
    private @Nullable ConnectionChoice wanted;
    private int attempt;

    /** Hears what becomes of it. */
    interface Listener {
        /** One is wanted; whether it may be opened is still to be found out. */
        void wanted();

        void opening(ConnectionChoice choice);

        /**
         * It is open.
         *
         * @param unusual where requests go, if that is not where anybody would expect
         */
        void opened(ConnectionChoice choice, Connection connection, List<String> unusual);

        void refused(ConnectionChoice choice, List<Problem> problems);
    }

    Opening(ConnectionParts parts, Listener listener) {
        this.parts = parts;
        this.gate = new EndpointGate(parts);
        this.listener = listener;
    }

    /** What was to be opened last, whether it was or not. */
    Optional<ConnectionChoice> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** Nothing is wanted any more, also not what is under way. */
    void leave() {
        attempt++;
        wanted = null;
    }

    /** Notes that the command line names an endpoint, which confirms it for this start, and goes on. */
    void told(ConnectionChoice choice, Runnable then) {
        gate.confirmed(choice, then);
    }

    /** Opens a connection, once it is clear that its requests may go where they would. */
    void open(ConnectionChoice choice) {
        open(choice, false);
    }

    /** Opens the demo in a Region that was chosen, or empty. */
    void openDemo(String region) {
        open(ConnectionChoice.demo(region.isEmpty() ? DEMO_REGION : region));
    }

    private void open(ConnectionChoice choice, boolean signedIn) {
        int mine = ++attempt;
        wanted = choice;
        listener.wanted();
        gate.pass(
                choice,
                unusual -> {
                    if (mine == attempt) {
                        begin(choice, unusual, signedIn);
                    }
                },
                problems -> {
                    if (mine == attempt) {
                        listener.opening(choice);
                        listener.refused(choice, problems);
                    }
                });
    }

    private void begin(ConnectionChoice choice, List<String> unusual, boolean signedIn) {
        int mine = attempt;
        // On its way first: what hears of it has much to do, and the network takes its time.
        var asked = parts.accounts().connect(choice);
        listener.opening(choice);
        parts.around().relay().when(asked, answer -> {
            // Another choice may have been made while this one was on its way.
            if (mine == attempt) {
                take(choice, unusual, answer, signedIn);
            }
        });
    }

    private void take(ConnectionChoice choice, List<String> unusual, Checked<Connection> answer, boolean signedIn) {
        switch (answer) {
            case Checked.Valid<Connection> valid -> listener.opened(choice, valid.accepted(), unusual);
            case Checked.Invalid<Connection> invalid -> {
                listener.refused(choice, invalid.reasons());
                if (invalid.reasons().stream().anyMatch(problem -> problem.key().endsWith(PROXY_WANTS_A_LOGIN))) {
                    new ProxyController(parts, signedIn, () -> open(choice, true)).show();
                }
            }
        }
    }
}
