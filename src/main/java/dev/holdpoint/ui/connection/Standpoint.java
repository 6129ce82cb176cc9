package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Connections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where we stand: the connection that is open, or none, shown and passed on. FX thread only. */
final class Standpoint implements Opening.Listener, Marks {
    private final ConnectionParts parts;
    private final SignInFlow flow;
    private final FirstRunController firstRun;
    private final ConnectionListener listener;
    private final WhereController where;
    private Consumer<ConnectionChoice> reopen = choice -> {};
    private @Nullable Connection current;

    Standpoint(ConnectionParts parts, SignInFlow flow, FirstRunController firstRun, ConnectionListener listener) {
        this.parts = parts;
        this.flow = flow;
        this.firstRun = firstRun;
        this.listener = listener;
        this.where = new WhereController(parts.around(), this::mark);
    }

    WhereController where() {
        return where;
    }

    FirstRunController firstRun() {
        return firstRun;
    }

    /** How to try again once a sign-in has made it possible. */
    void reopensWith(Consumer<ConnectionChoice> opener) {
        reopen = opener;
    }

    /** There is no connection any more. */
    void leave() {
        current = null;
        listener.leaving();
        where.none();
        firstRun.connected(false);
    }

    @Override
    public void wanted() {
        listener.wanted();
    }

    @Override
    public void opening(ConnectionChoice choice) {
        current = null;
        listener.leaving();
        listener.opening();
        where.opening(choice.region());
    }

    @Override
    public void opened(ConnectionChoice choice, Connection connection, List<String> unusual) {
        current = connection;
        where.open(connection, unusual);
        firstRun.connected(true);
        if (!choice.isDemo()) {
            var unused = parts.remembered().change(connections -> connections.used(choice.profile()));
        }
        listener.opened(choice, connection);
    }

    /** What whoever connects expects to be asked for, a code or a consent, is asked for at once. */
    @Override
    public void refused(ConnectionChoice choice, List<Problem> problems) {
        where.none();
        firstRun.connected(false);
        listener.refused(problems);
        if (problems.stream().anyMatch(SignInRemedy::atOnce)) {
            flow.begin(choice, () -> reopen.accept(choice));
        }
    }

    @Override
    public boolean isOpen() {
        return current != null;
    }

    @Override
    public CompletionStage<Connections> unmark(AccountId account) {
        var gone = parts.remembered().change(connections -> connections.mark(account, AccountMark.NONE));
        parts.around().relay().when(gone, ignored -> where.remark());
        return gone;
    }

    @Override
    public void mark() {
        var connection = current;
        if (connection != null) {
            new MarkController(parts, connection, where::remark).show();
        }
    }

    @Override
    public void remark() {
        where.remark();
    }
}
