package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.VolumeId;
import java.util.List;

/**
 * Which volumes of a run may be asked for again without a second snapshot of the same moment. Pure; any thread may call
 * it.
 */
public final class Again {

    private Again() {}

    /**
     * The volumes whose request failed on evidence. A set of which some members have a snapshot is not topped up: the
     * missing ones would be of another moment.
     */
    public static List<VolumeId> failed(Run run) {
        return run.intents().stream()
                .filter(intent -> intent.state() instanceof IntentState.Failed && !run.partial(intent))
                .map(Intent::key)
                .map(key -> key.volume())
                .toList();
    }
}
