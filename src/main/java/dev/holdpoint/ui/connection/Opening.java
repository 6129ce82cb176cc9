package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import java.util.List;

/** Opens one connection after the other; of several under way only the newest counts. FX thread only. */
final class Opening {
    private static final String PROXY_WANTS_A_LOGIN = ".proxy-authentication";

    private final ConnectionParts parts;
    private final EndpointGate gate;
    private final WhereController where;
    private final FirstRunController firstRun;
    private final ConnectionListener listener;
    private int attempt;

    Opening(ConnectionParts parts, WhereController where, FirstRunController firstRun, ConnectionListener listener) {
        this.parts = parts;
        this.gate = new EndpointGate(parts);
        this.where = where;
        this.firstRun = firstRun;
        this.listener = listener;
    }

    /** Notes that the command line names an endpoint, which confirms it for this start, and goes on. */
    void told(ConnectionChoice choice, Runnable then) {
        gate.confirmed(choice, then);
    }

    /** Opens a connection, once it is clear that its requests may go where they would. */
    void open(ConnectionChoice choice) {
        open(choice, false);
    }

    private void open(ConnectionChoice choice, boolean signedIn) {
        int mine = ++attempt;
        gate.pass(
                choice,
                unusual -> {
                    if (mine == attempt) {
                        begin(choice, unusual, signedIn);
                    }
                },
                problems -> {
                    if (mine == attempt) {
                        listener.leaving();
                        refuse(problems);
                    }
                });
    }

    private void begin(ConnectionChoice choice, List<String> unusual, boolean signedIn) {
        int mine = attempt;
        listener.leaving();
        where.opening(choice.region());
        parts.around().relay().when(parts.accounts().connect(choice), answer -> {
            // Another choice may have been made while this one was on its way.
            if (mine == attempt) {
                take(choice, unusual, answer, signedIn);
            }
        });
    }

    private void take(ConnectionChoice choice, List<String> unusual, Checked<Connection> answer, boolean signedIn) {
        switch (answer) {
            case Checked.Valid<Connection> valid -> {
                where.open(valid.accepted(), unusual);
                firstRun.connected(true);
                listener.opened(choice, valid.accepted());
            }
            case Checked.Invalid<Connection> invalid -> {
                refuse(invalid.reasons());
                if (invalid.reasons().stream().anyMatch(problem -> problem.key().endsWith(PROXY_WANTS_A_LOGIN))) {
                    new ProxyController(parts, signedIn, () -> open(choice, true)).show();
                }
            }
        }
    }

    private void refuse(List<Problem> problems) {
        where.none();
        firstRun.connected(false);
        listener.refused(problems);
    }
}
