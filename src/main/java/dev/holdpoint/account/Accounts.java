package dev.holdpoint.account;

import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The connections that the operator can choose, and opening one. Any thread may call it; it never blocks. */
public final class Accounts {
    private final ConnectionSource source;
    private final Executor background;

    /**
     * A list of what {@code source} offers.
     *
     * @param background runs calls that block; virtual threads are meant
     */
    public Accounts(ConnectionSource source, Executor background) {
        this.source = source;
        this.background = background;
    }

    /** The Region that a profile names; empty if it names none. */
    public CompletionStage<Checked<String>> regionOf(String profile) {
        return ask(() -> source.regionOf(profile));
    }

    /** The ids of all Regions that are known without asking AWS. */
    public CompletionStage<Checked<List<String>>> regions() {
        return ask(source::regions);
    }

    /** Signs in and asks AWS who we are. */
    public CompletionStage<Checked<Connection>> connect(ConnectionChoice choice) {
        return ask(() -> source.open(choice));
    }

    private <T> CompletionStage<Checked<T>> ask(Callable<T> question) {
        return Answers.ask(question, background);
    }
}
