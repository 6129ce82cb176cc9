package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Run;
import org.jspecify.annotations.Nullable;

/** What the window hears of the runs. FX thread only. */
public interface RunsListener {

    /** A run is looked at, or it changed; null for none. {@code forecast} says how long it takes, or is empty. */
    void looked(@Nullable Run run, String forecast);

    /** What failed of a run is wanted again. */
    void again(Run run);
}
