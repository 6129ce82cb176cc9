package dev.holdpoint.ui.runs;

import dev.holdpoint.engine.Afterwards;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import java.util.List;

/** Snapshots that something is to be done to, and who does it at which connection. */
record Deal(Afterwards afterwards, Connection connection, List<OwnSnapshot> snapshots) {
    Deal {
        snapshots = List.copyOf(snapshots);
    }

    int count() {
        return snapshots.size();
    }

    /** The same for these alone. */
    Deal of(List<OwnSnapshot> some) {
        return new Deal(afterwards, connection, some);
    }
}
