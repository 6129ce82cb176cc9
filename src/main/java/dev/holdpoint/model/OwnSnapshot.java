package dev.holdpoint.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that this program took, by the identity that it carries.
 *
 * @param runId the run that it belongs to, or null if nothing says so any more
 */
public record OwnSnapshot(
        SnapshotId id, IntentKey key, @Nullable RunId runId) {

    /** The run that it belongs to. */
    public Optional<RunId> run() {
        return Optional.ofNullable(runId);
    }

    /** All snapshots of a run that may still be there: each volume's own, then its duplicates. */
    public static List<OwnSnapshot> of(Run run) {
        return run.intents().stream()
                .flatMap(intent -> Stream.concat(
                                intent.state() instanceof IntentState.Gone
                                        ? Stream.empty()
                                        : intent.state().snapshotId().stream(),
                                intent.duplicates().stream())
                        .map(id -> new OwnSnapshot(id, intent.key(), run.id())))
                .toList();
    }
}
