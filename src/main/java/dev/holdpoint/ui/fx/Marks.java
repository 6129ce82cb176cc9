package dev.holdpoint.ui.fx;

import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;

/** How the operator knows the account of a connection, as it is now. Does not block; any thread may call it. */
@FunctionalInterface
public interface Marks {

    AccountMark of(Connection connection);
}
