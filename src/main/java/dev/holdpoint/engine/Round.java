package dev.holdpoint.engine;

import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Snapshots for which the same is asked, each with a result of its own. The engine's thread only. */
final class Round {
    private final List<OwnSnapshot> snapshots;
    private final CompletableFuture<List<SnapshotResult>> done;
    private final Map<OwnSnapshot, SnapshotResult> results = new LinkedHashMap<>();

    Round(List<OwnSnapshot> snapshots, CompletableFuture<List<SnapshotResult>> done) {
        this.snapshots = snapshots.stream().distinct().toList();
        this.done = done;
        complete();
    }

    List<OwnSnapshot> snapshots() {
        return snapshots;
    }

    /** What came of one of them. */
    void add(OwnSnapshot snapshot, List<Problem> problems) {
        results.put(snapshot, new SnapshotResult(snapshot, problems));
        complete();
    }

    /** The same came of all of them. */
    void all(Problem problem) {
        snapshots.forEach(snapshot -> results.put(snapshot, new SnapshotResult(snapshot, List.of(problem))));
        complete();
    }

    private void complete() {
        if (results.size() == snapshots.size()) {
            done.complete(snapshots.stream()
                    .flatMap(snapshot -> Optional.ofNullable(results.get(snapshot)).stream())
                    .toList());
        }
    }
}
