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
 * @param reconstructed whether it was rebuilt from the tags on EC2, after its journal was lost
 */
public record Run(
        RunId id,
        Connection connection,
        Instant startedAt,
        String description,
        Gate gate,
        @Nullable String changeId,
        List<Intent> intents,
        boolean reconstructed) {

    public Run {
        intents = List.copyOf(intents);
    }

    /** A run that this program began. */
    public Run(
            RunId id,
            Connection connection,
            Instant startedAt,
            String description,
            Gate gate,
            @Nullable String changeId,
            List<Intent> intents) {
        this(id, connection, startedAt, description, gate, changeId, intents, false);
    }

    /** The same run with its intents as they are now. */
    public Run with(List<Intent> now) {
        return new Run(id, connection, startedAt, description, gate, changeId, now, reconstructed);
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
