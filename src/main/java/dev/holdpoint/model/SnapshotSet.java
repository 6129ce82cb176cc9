package dev.holdpoint.model;

import java.util.List;

/**
 * What a CreateSnapshots request says beyond what its members' parameters say: every member's parameters hold the same.
 *
 * @param instance the instance whose volumes are taken at one point in time
 * @param withoutBoot whether the root volume is left out
 * @param excluded the data volumes that are left out
 * @param copyTags whether EC2 copies the tags of each volume to its snapshot
 * @param members the volumes of which a snapshot is expected
 */
public record SnapshotSet(
        String instance, boolean withoutBoot, List<VolumeId> excluded, boolean copyTags, List<VolumeId> members) {
    public SnapshotSet {
        excluded = List.copyOf(excluded);
        members = List.copyOf(members);
    }

    /** The same set without the volumes' tags. */
    SnapshotSet withoutTags() {
        return new SnapshotSet(instance, withoutBoot, excluded, false, members);
    }
}
