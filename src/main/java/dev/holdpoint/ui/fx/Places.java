package dev.holdpoint.ui.fx;

import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;

/** How the place of a connection is known. Does not block; any thread may call it. */
public interface Places {

    /** How the operator knows its account, as it is now. */
    AccountMark mark(Connection connection);

    /** How AWS calls its Region, for example “Europe (Ireland)”; empty if nobody knows. */
    String regionName(Connection connection);
}
