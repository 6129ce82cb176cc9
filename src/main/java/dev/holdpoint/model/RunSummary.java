package dev.holdpoint.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as a long list of them needs it.
 *
 * @param changeId the change ticket, or null
 * @param total how many snapshots were wanted
 * @param restorable how many are {@code completed}
 */
public record RunSummary(
        RunId id,
        Connection connection,
        Instant startedAt,
        String description,
        @Nullable String changeId,
        int total,
        int restorable,
        Outcome outcome) {

    /** The change ticket, if one was named. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }
}
