package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What EC2 shows of snapshots that somebody wants to delete or to keep: whether each is there, is what it is taken for,
 * is needed by an image or is locked. Blocks: for a background thread.
 */
final class Inspection {
    private final Map<SnapshotId, Sighting> seen = new HashMap<>();
    private final Map<SnapshotId, List<String>> images = new HashMap<>();
    private final Map<SnapshotId, String> locks = new HashMap<>();
    private final List<Problem> amiss = new ArrayList<>();

    private Inspection() {}

    /**
     * Looks at the snapshots themselves: without that nothing may be done.
     *
     * @throws CloudException if EC2 refused or could not be asked
     */
    static Inspection of(SnapshotCloud cloud, List<OwnSnapshot> snapshots) throws CloudException {
        var inspection = new Inspection();
        for (var part : Lookup.parts(snapshots.stream().map(OwnSnapshot::id).toList())) {
            cloud.look(new SnapshotQuery.ByIds(part))
                    .snapshots()
                    .forEach(sighting -> inspection.seen.put(sighting.id(), sighting));
        }
        return inspection;
    }

    /** Looks at images and locks as well; where that is not allowed, EC2 itself refuses what is in use or locked. */
    Inspection withUses(RetentionCloud cloud) {
        for (var part : Lookup.parts(List.copyOf(seen.keySet()))) {
            try {
                images.putAll(cloud.images(part));
            } catch (CloudException e) {
                notLooked(Problem.amber("delete.images-unknown", e.failure().code()));
            }
            try {
                locks.putAll(cloud.locks(part));
            } catch (CloudException e) {
                notLooked(Problem.amber("delete.locks-unknown", e.failure().code()));
            }
        }
        return this;
    }

    private void notLooked(Problem problem) {
        if (!amiss.contains(problem)) {
            amiss.add(problem);
        }
    }

    /** Whether EC2 shows it. */
    boolean there(OwnSnapshot snapshot) {
        return seen.containsKey(snapshot.id());
    }

    /** What stands in the way of deleting it, and what could not be found out. */
    List<Problem> problems(OwnSnapshot snapshot) {
        var id = snapshot.id().value();
        var problems = new ArrayList<>(stranger(snapshot));
        var needed = images.getOrDefault(snapshot.id(), List.of());
        if (!needed.isEmpty()) {
            problems.add(Problem.red("delete.in-use", id, String.join(", ", needed)));
        }
        var lock = locks.get(snapshot.id());
        if (lock != null) {
            problems.add(Problem.red("delete.locked", id, lock));
        }
        problems.addAll(amiss);
        return problems;
    }

    /** Anybody may name an id: only a snapshot that carries the identity, and is of the volume, is ours to touch. */
    List<Problem> stranger(OwnSnapshot snapshot) {
        var sighting = seen.get(snapshot.id());
        if (sighting == null) {
            return List.of();
        }
        boolean ours = sighting.volume().equals(snapshot.key().volume())
                && Lookup.identity(sighting)
                        .filter(snapshot.key().intent()::equals)
                        .isPresent();
        return ours
                ? List.of()
                : List.of(Problem.red("snapshot.not-ours", snapshot.id().value()));
    }
}
