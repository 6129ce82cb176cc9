package dev.holdpoint.cloud;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to snapshot, at one connection, page by page. Every call blocks: call it on a virtual thread. A null
 * token asks for the first page.
 */
public interface FleetCloud {

    /**
     * The few volumes that were asked for when the connection was opened, so that there is something to see at once.
     * There are no others if the page names no next one; its token is for nothing else. Empty if none were asked for,
     * or if they were taken already.
     */
    default Optional<Page<Volume>> glance() throws CloudException {
        return Optional.empty();
    }

    /** The volumes of {@code part}, 500 a page. */
    Page<Volume> volumes(VolumePart part, @Nullable String token) throws CloudException;

    /** Every zone of the Region, those that the account has not opted in to as well. */
    List<Zone> zones() throws CloudException;

    /** The instances. */
    Page<Instance> instances(@Nullable String token) throws CloudException;

    /** The account's own snapshots of one volume, whoever took them, with all that is to be told of them. */
    Page<VolumeSnapshot> snapshotsOf(VolumeId volume, @Nullable String token) throws CloudException;

    /** What the account's volumes, instances and snapshots are tagged with, tag by tag, 1,000 a page. */
    Page<Tag> tags(@Nullable String token) throws CloudException;

    /** The account's own snapshots, 1,000 a page. */
    Page<SnapshotSummary> snapshots(@Nullable String token) throws CloudException;
}
