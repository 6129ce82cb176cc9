package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.settings.Connections;
import java.util.concurrent.CompletionStage;

/** How the operator knows accounts: by a label, a colour, and whether they are production. FX thread only. */
public interface Marks {
    /** Whether an account is open that could be marked. */
    boolean isOpen();

    /** Asks how the operator knows the account that is open. */
    void mark();

    /** Takes the mark of an account away; complete once it is gone. */
    CompletionStage<Connections> unmark(AccountId account);

    /** Shows the marks as they are now: they were changed elsewhere. */
    void remark();
}
