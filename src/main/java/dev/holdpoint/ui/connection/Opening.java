package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens one connection after the other; of several under way only the newest counts. FX thread only. */
final class Opening {
    private final Surroundings around;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Listener listener;
    private @Nullable ConnectionChoice wanted;
    private int attempt;

    /** Hears what becomes of it. */
    interface Listener {
        void opening(ConnectionChoice choice);

        void opened(ConnectionChoice choice, Connection connection, String regionName);

        void refused(ConnectionChoice choice, Checked.Invalid<Connection> refusal);
    }

    Opening(Surroundings around, Accounts accounts, SignIn signIn, Listener listener) {
        this.around = around;
        this.accounts = accounts;
        this.signIn = signIn;
        this.listener = listener;
    }

    /** What was to be opened last, whether it was or not. */
    Optional<ConnectionChoice> wanted() {
        return Optional.ofNullable(wanted);
    }

    void open(ConnectionChoice choice) {
        int mine = ++attempt;
        wanted = choice;
        listener.opening(choice);
        var named = signIn.regionName(choice.region());
        around.relay().when(accounts.connect(choice).thenCombine(named, Answer::new), answer -> {
            // Another choice may have been made while this one was on its way.
            if (mine == attempt) {
                take(choice, answer);
            }
        });
    }

    private record Answer(Checked<Connection> connection, Checked<String> regionName) {}

    private void take(ConnectionChoice choice, Answer answer) {
        switch (answer.connection()) {
            case Checked.Valid<Connection> valid ->
                listener.opened(
                        choice, valid.accepted(), answer.regionName().value().orElse(""));
            case Checked.Invalid<Connection> invalid -> listener.refused(choice, invalid);
        }
    }
}
