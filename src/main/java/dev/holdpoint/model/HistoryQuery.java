package dev.holdpoint.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list, newest first, a page at a time.
 *
 * @param text words that all must be found: beginnings of a change id, of words of the description, of a volume's,
 *     snapshot's, instance's or request id; empty for every run
 * @param onlyAccount runs of this account alone, or null
 * @param onlyOutcome runs that came to this alone, or null
 * @param onlySince runs begun then or later, or null
 * @param olderThan the last run of the page before, or null for the first page
 * @param limit runs a page
 */
public record HistoryQuery(
        String text,
        @Nullable AccountId onlyAccount,
        @Nullable Outcome onlyOutcome,
        @Nullable Instant onlySince,
        @Nullable RunId olderThan,
        int limit) {
    /** Runs a page: one screen comes at once, ten thousand in fifty pages. */
    public static final int PAGE = 200;

    /** Every run. */
    public static final HistoryQuery ALL = new HistoryQuery("", null, null, null, null, PAGE);

    /** Runs of this account alone. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(onlyAccount);
    }

    /** Runs that came to this alone. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(onlyOutcome);
    }

    /** Runs begun then or later. */
    public Optional<Instant> since() {
        return Optional.ofNullable(onlySince);
    }

    /** The last run of the page before. */
    public Optional<RunId> after() {
        return Optional.ofNullable(olderThan);
    }

    /** The page that follows the one that ends with {@code last}. */
    public HistoryQuery after(RunId last) {
        return new HistoryQuery(text, onlyAccount, onlyOutcome, onlySince, last, limit);
    }
}
