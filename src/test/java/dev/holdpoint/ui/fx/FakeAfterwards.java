package dev.holdpoint.ui.fx;

import dev.holdpoint.engine.Afterwards;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.model.TakenSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps and deletes nothing: a test says what stands in the way. */
public final class FakeAfterwards implements Afterwards {
    /** What carries this program's tags. */
    public final List<TakenSnapshot> taken = new CopyOnWriteArrayList<>();
    /** What is found amiss with a snapshot. */
    public final Map<SnapshotId, List<Problem>> problems = new ConcurrentHashMap<>();
    /** What was asked, in words. */
    public final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<Checked<List<TakenSnapshot>>> taken(Connection connection) {
        return CompletableFuture.completedFuture(Checked.valid(List.copyOf(taken)));
    }

    @Override
    public CompletionStage<List<SnapshotResult>> checkDeletion(Connection connection, List<OwnSnapshot> snapshots) {
        calls.add("check " + snapshots.size());
        return results(snapshots);
    }

    @Override
    public CompletionStage<List<SnapshotResult>> delete(Connection connection, List<OwnSnapshot> snapshots) {
        calls.add("delete " + snapshots.size());
        return results(snapshots);
    }

    @Override
    public CompletionStage<List<SnapshotResult>> keepUntil(
            Connection connection, List<OwnSnapshot> snapshots, LocalDate utcDate) {
        calls.add("keep " + snapshots.size() + " until " + utcDate);
        return results(snapshots);
    }

    private CompletionStage<List<SnapshotResult>> results(List<OwnSnapshot> snapshots) {
        return CompletableFuture.completedFuture(snapshots.stream()
                .map(snapshot -> new SnapshotResult(snapshot, problems.getOrDefault(snapshot.id(), List.of())))
                .toList());
    }
}
