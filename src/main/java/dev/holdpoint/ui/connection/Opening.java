package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.Surroundings;

/** Opens one connection after the other; of several under way only the newest counts. FX thread only. */
final class Opening {
    private final Surroundings around;
    private final Accounts accounts;
    private final WhereController where;
    private final FirstRunController firstRun;
    private final ConnectionListener listener;
    private int attempt;

    Opening(
            Surroundings around,
            Accounts accounts,
            WhereController where,
            FirstRunController firstRun,
            ConnectionListener listener) {
        this.around = around;
        this.accounts = accounts;
        this.where = where;
        this.firstRun = firstRun;
        this.listener = listener;
    }

    void open(ConnectionChoice choice) {
        int mine = ++attempt;
        listener.leaving();
        where.opening(choice.region());
        around.relay().when(accounts.connect(choice), answer -> {
            // Another choice may have been made while this one was on its way.
            if (mine == attempt) {
                take(choice, answer);
            }
        });
    }

    private void take(ConnectionChoice choice, Checked<Connection> answer) {
        switch (answer) {
            case Checked.Valid<Connection> valid -> {
                where.open(valid.accepted());
                firstRun.connected(true);
                listener.opened(choice, valid.accepted());
            }
            case Checked.Invalid<Connection> invalid -> {
                where.none();
                firstRun.connected(false);
                listener.refused(invalid.reasons());
            }
        }
    }
}
