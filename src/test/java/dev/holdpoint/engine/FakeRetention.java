package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link FakeEc2} says to keeping and deleting: yes, but for what a test puts in the way. */
final class FakeRetention implements RetentionCloud {
    private final FakeEc2 ec2;
    final Map<SnapshotId, Permission> permissions = new HashMap<>();
    final Map<SnapshotId, List<String>> images = new HashMap<>();
    final Map<SnapshotId, String> locks = new HashMap<>();
    /** What a question about images or locks fails with. */
    Fault asking = Fault.NONE;
    /** What the next writing of a tag fails with. */
    Fault tagging = Fault.NONE;

    FakeRetention(FakeEc2 ec2) {
        this.ec2 = ec2;
    }

    @Override
    public Permission mayDelete(SnapshotId snapshot) {
        return permissions.getOrDefault(snapshot, new Permission.Allowed());
    }

    @Override
    public Map<SnapshotId, List<String>> images(List<SnapshotId> snapshots) throws CloudException {
        fail(asking);
        return Map.copyOf(images);
    }

    @Override
    public Map<SnapshotId, String> locks(List<SnapshotId> snapshots) throws CloudException {
        fail(asking);
        return Map.copyOf(locks);
    }

    @Override
    public void keepUntil(SnapshotId snapshot, LocalDate utcDate) throws CloudException {
        fail(tagging);
        var snap = ec2.snap(snapshot);
        var tags = new ArrayList<>(snap.made.tags());
        tags.removeIf(tag -> tag.key().equals(Carriers.KEEP_UNTIL));
        tags.add(new Tag(Carriers.KEEP_UNTIL, utcDate.toString()));
        snap.tags = List.copyOf(tags);
    }

    /** Until when a snapshot is wanted, by its tag. */
    Optional<String> keptUntil(SnapshotId snapshot) {
        return ec2.snap(snapshot).tags.stream()
                .filter(tag -> tag.key().equals(Carriers.KEEP_UNTIL))
                .map(Tag::value)
                .findFirst();
    }

    private static void fail(Fault fault) throws CloudException {
        if (fault != Fault.NONE) {
            throw new CloudException(fault.failure());
        }
    }
}
