package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What EC2 says of a plan's volumes and of what surrounds them, as far as it could be asked.
 *
 * @param volumes as they are now; what is not there does not exist, unless {@code described} is false
 * @param described whether the volumes could be asked for at all
 * @param snapshots those of the volumes that are on EC2 already
 * @param pending how many snapshots of the account are being written
 * @param total how many snapshots the account has
 * @param gaps what could not be asked
 */
record Scene(
        Map<VolumeId, Volume> volumes,
        boolean described,
        Map<String, Instance> instances,
        Map<VolumeId, List<Sighting>> snapshots,
        OptionalLong pending,
        OptionalLong total,
        List<Problem> gaps) {
    Scene {
        volumes = Map.copyOf(volumes);
        instances = Map.copyOf(instances);
        snapshots = Map.copyOf(snapshots);
        gaps = List.copyOf(gaps);
    }

    /** Whether every volume of {@code requests}, and the instance of every set, is there. */
    boolean shows(List<SnapshotParameters> requests) {
        return requests.stream()
                .allMatch(request -> volumes.containsKey(request.volume())
                        && request.set().stream().allMatch(set -> instances.containsKey(set.instance())));
    }

    List<Sighting> snapshotsOf(VolumeId volume) {
        return snapshots.getOrDefault(volume, List.of());
    }

    /** The volume as it is now, or as it was last known where EC2 could not be asked; empty if it is gone. */
    Optional<Volume> now(Volume known) {
        return described ? Optional.ofNullable(volumes.get(known.id())) : Optional.of(known);
    }

    /** The instances that a volume is attached to, as far as they are known. */
    List<Instance> hosts(Volume volume) {
        return volume.attachments().stream()
                .flatMap(attachment -> Optional.ofNullable(instances.get(attachment.instanceId())).stream())
                .toList();
    }
}
