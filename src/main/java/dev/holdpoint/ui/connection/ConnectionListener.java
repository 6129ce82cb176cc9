package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import java.util.List;

/** What the window hears of connections. FX thread only. */
public interface ConnectionListener {

    /** Another is wanted: it is opened if its endpoint may be used, about which the operator may be asked. */
    void wanted();

    /** The old connection, if any, is given up. */
    void leaving();

    /** Another is being opened; word follows of how that ended, unless it is given up as well. */
    void opening();

    /** A connection was opened. */
    void opened(ConnectionChoice choice, Connection connection);

    /** It could not be opened; there is none now. */
    void refused(List<Problem> problems);
}
