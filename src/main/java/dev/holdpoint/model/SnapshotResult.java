package dev.holdpoint.model;

import java.util.List;

/**
 * What came of something that was asked for one snapshot.
 *
 * @param problems why it may not be, or was not, done; of severity red if so, or what is worth knowing before
 */
public record SnapshotResult(OwnSnapshot snapshot, List<Problem> problems) {
    public SnapshotResult {
        problems = List.copyOf(problems);
    }

    /** Whether it was done, or may be. */
    public boolean good() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.RED);
    }
}
