package dev.holdpoint.catalog;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins volumes, instances and snapshots as they come, in any order. Not safe for threads: its stream guards it. */
final class Rows {
    /** A snapshot that failed cannot be restored: an age taken from it would promise what is not there. */
    private static final String FAILED = "error";

    /** One of each for all rows: of 50,000, most may have no snapshot. */
    private static final Latest NEVER = new Latest.Never();

    private static final Latest NOT_KNOWN = new Latest.NotKnown();

    private final Map<VolumeId, Volume> volumes = new LinkedHashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Set<VolumeId>> waiting = new HashMap<>();
    private final Map<VolumeId, SnapshotSummary> latest = new HashMap<>();
    private boolean allSnapshotsSeen;

    int size() {
        return volumes.size();
    }

    List<VolumeRow> addVolumes(List<Volume> page) {
        for (var volume : page) {
            volumes.put(volume.id(), volume);
            for (var attachment : volume.attachments()) {
                waiting.computeIfAbsent(attachment.instanceId(), id -> new LinkedHashSet<>())
                        .add(volume.id());
            }
        }
        return page.stream().map(this::row).toList();
    }

    List<VolumeRow> addInstances(List<Instance> page) {
        var touched = new LinkedHashSet<VolumeId>();
        for (var instance : page) {
            instances.put(instance.id(), instance);
            touched.addAll(waiting.getOrDefault(instance.id(), Set.of()));
        }
        return rows(touched);
    }

    List<VolumeRow> addSnapshots(List<SnapshotSummary> page) {
        var touched = new LinkedHashSet<VolumeId>();
        for (var snapshot : page) {
            if (snapshot.status().equals(FAILED)) {
                continue;
            }
            var known = latest.get(snapshot.volume());
            if (known == null || known.startTime().isBefore(snapshot.startTime())) {
                latest.put(snapshot.volume(), snapshot);
                touched.add(snapshot.volume());
            }
        }
        return rows(touched);
    }

    /** Now, and only now, a volume without a snapshot can be said never to have had one that is still there. */
    List<VolumeRow> allSnapshotsSeen() {
        allSnapshotsSeen = true;
        return rows(
                volumes.keySet().stream().filter(id -> !latest.containsKey(id)).toList());
    }

    private List<VolumeRow> rows(Collection<VolumeId> ids) {
        var rows = new ArrayList<VolumeRow>(ids.size());
        for (var id : ids) {
            var volume = volumes.get(id);
            if (volume != null) {
                rows.add(row(volume));
            }
        }
        return rows;
    }

    private VolumeRow row(Volume volume) {
        return new VolumeRow(volume, instanceOf(volume), latestOf(volume));
    }

    private @Nullable Instance instanceOf(Volume volume) {
        return volume.attachments().stream()
                .map(Attachment::instanceId)
                .map(instances::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Latest latestOf(Volume volume) {
        var snapshot = latest.get(volume.id());
        if (snapshot != null) {
            return new Latest.At(snapshot);
        }
        return allSnapshotsSeen ? NEVER : NOT_KNOWN;
    }
}
