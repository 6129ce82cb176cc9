package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.Network;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;

/** What choosing and opening connections stands on. */
public record ConnectionParts(
        Surroundings around,
        Accounts accounts,
        SignIn signIn,
        Network network,
        NetworkKeeping kept,
        Remembered remembered,
        Sheets sheets) {}
