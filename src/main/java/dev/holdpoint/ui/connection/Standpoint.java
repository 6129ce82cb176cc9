package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where we stand: the connection that is open, or none, shown and passed on. FX thread only. */
final class Standpoint implements Opening.Listener {
    private final Surroundings around;
    private final Sheets sheets;
    private final Remembered remembered;
    private final SignInFlow flow;
    private final FirstRunController firstRun;
    private final ConnectionListener listener;
    private final WhereController where;
    private Consumer<ConnectionChoice> reopen = choice -> {};
    private @Nullable Connection current;

    Standpoint(
            Surroundings around,
            Sheets sheets,
            Remembered remembered,
            SignInFlow flow,
            FirstRunController firstRun,
            ConnectionListener listener) {
        this.around = around;
        this.sheets = sheets;
        this.remembered = remembered;
        this.flow = flow;
        this.firstRun = firstRun;
        this.listener = listener;
        this.where = new WhereController(around, this::mark);
    }

    WhereController where() {
        return where;
    }

    FirstRunController firstRun() {
        return firstRun;
    }

    SignInFlow flow() {
        return flow;
    }

    /** How to try again once a sign-in has made it possible. */
    void reopensWith(Consumer<ConnectionChoice> opener) {
        reopen = opener;
    }

    @Override
    public void opening(ConnectionChoice choice) {
        current = null;
        listener.leaving();
        where.opening(choice.region());
    }

    @Override
    public void opened(ConnectionChoice choice, Connection connection, String regionName) {
        current = connection;
        where.open(connection, regionName);
        firstRun.connected(true);
        if (!choice.isDemo()) {
            var unused = remembered.change(connections -> connections.used(choice.profile()));
        }
        listener.opened(choice, connection);
    }

    /** What whoever connects expects to be asked for, a code or a consent, is asked for at once. */
    @Override
    public void refused(ConnectionChoice choice, Checked.Invalid<Connection> refusal) {
        where.none();
        firstRun.connected(false);
        listener.refused(refusal.reasons());
        if (refusal.reasons().stream().anyMatch(SignInRemedy::atOnce)) {
            flow.begin(choice, () -> reopen.accept(choice));
        }
    }

    private void mark() {
        var connection = current;
        if (connection != null) {
            new MarkController(around, sheets, remembered, connection, where::remark).show();
        }
    }
}
