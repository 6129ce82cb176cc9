package dev.holdpoint.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on EC2 that this program took, there or elsewhere, as its tags tell.
 *
 * @param own its identity
 * @param status EC2's word
 * @param text the operator's part of its description
 * @param changeId the change ticket, or null
 * @param keepUntilDate the UTC date until which it is wanted, or null
 * @param tags all of them
 */
public record TakenSnapshot(
        OwnSnapshot own,
        String status,
        Instant startTime,
        String text,
        @Nullable String changeId,
        @Nullable LocalDate keepUntilDate,
        List<Tag> tags) {
    public TakenSnapshot {
        tags = List.copyOf(tags);
    }

    /** The change ticket. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }

    /** The UTC date until which it is wanted: through the end of that day. */
    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntilDate);
    }

    /** Whether the day until which it was wanted is over. */
    public boolean past(LocalDate todayUtc) {
        return keepUntilDate != null && keepUntilDate.isBefore(todayUtc);
    }
}
