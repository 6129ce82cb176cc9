package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import java.util.List;

/** What the window hears of connections. FX thread only. */
public interface ConnectionListener {

    /** The old connection, if any, is given up: another is being opened. */
    void leaving();

    /** A connection was opened. */
    void opened(ConnectionChoice choice, Connection connection);

    /** It could not be opened; there is none now. */
    void refused(List<Problem> problems);
}
