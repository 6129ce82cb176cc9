package dev.holdpoint.engine;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.model.TakenSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What can be done with snapshots once their run is over. Only a snapshot that carries the identity it is named with is
 * touched. No method blocks; any thread may call them. Stages always complete normally: what can go wrong is in their
 * value, snapshot by snapshot, in the order in which they were named.
 */
public interface Afterwards {

    /** All snapshots at a connection that this program took, here or elsewhere, oldest first. */
    CompletionStage<Checked<List<TakenSnapshot>>> taken(Connection connection);

    /**
     * Whether each may be deleted: it is there and ours, EC2 would allow it (a dry run), no image needs it, and it is
     * not locked. Nothing is deleted.
     */
    CompletionStage<List<SnapshotResult>> checkDeletion(Connection connection, List<OwnSnapshot> snapshots);

    /**
     * Deletes, a person's confirmed act; remembered before it is asked of EC2. One that is gone already counts as
     * deleted.
     */
    CompletionStage<List<SnapshotResult>> delete(Connection connection, List<OwnSnapshot> snapshots);

    /** Marks each as wanted until the end of this day in UTC; remembered before it is asked of EC2. */
    CompletionStage<List<SnapshotResult>> keepUntil(
            Connection connection, List<OwnSnapshot> snapshots, LocalDate utcDate);
}
