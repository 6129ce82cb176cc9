package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one click of <em>Take</em>.
 *
 * @param description the operator's part
 * @param changeId the change ticket, or null
 */
public record Run(
        RunId id,
        Connection connection,
        Instant startedAt,
        String description,
        Gate gate,
        @Nullable String changeId,
        List<Intent> intents) {

    public Run {
        intents = List.copyOf(intents);
    }

    /** The change ticket, if one was named. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }

    /** Whether something may still happen to one of its snapshots. */
    public boolean open() {
        return intents.stream().anyMatch(intent -> !intent.state().ended());
    }

    /** What the operator may conclude from it now. */
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
