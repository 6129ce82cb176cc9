package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.Network;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;

/** What choosing and opening connections stands on. */
public record ConnectionParts(
        Surroundings around, Accounts accounts, Network network, NetworkKeeping kept, Sheets sheets) {}
