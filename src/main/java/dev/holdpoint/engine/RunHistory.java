package dev.holdpoint.engine;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The runs of years, as the journal remembers them: no call to AWS is made, so it can be read without a network. No
 * method blocks; any thread may call them. Stages always complete normally: what can go wrong is in their value.
 */
public interface RunHistory {

    /** A page of the runs that {@code query} selects, newest first; fewer than its limit means that it was the last. */
    CompletionStage<Checked<List<RunSummary>>> find(HistoryQuery query);

    /** A run, which from now on is on the board as well; invalid if there is none. */
    CompletionStage<Checked<Run>> open(RunId run);

    /** What was done to the snapshots of a run afterwards, oldest first. */
    CompletionStage<Checked<List<Deed>>> deeds(RunId run);
}
