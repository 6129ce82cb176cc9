package dev.holdpoint.ui.connection;

import dev.holdpoint.settings.Connections;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** What the operator said about accounts and profiles. Any thread may call it; it never blocks. */
public interface Remembered {

    Connections now();

    /** Changes it; complete once the change holds, for the next start too if the disk lets it. */
    CompletionStage<Connections> change(UnaryOperator<Connections> change);
}
