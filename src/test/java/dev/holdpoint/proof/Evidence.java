package dev.holdpoint.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule left behind, in words and dates alone: what EC2 logged, and the rows of the journal.
 *
 * @param events the journal's rows of transitions, in their order
 * @param intents the journal's intents as they are at rest
 * @param earlySends sends at whose moment the journal did not yet have them as dispatched
 * @param refused volumes of which EC2 refused a send for certain, so that another may follow at once
 * @param account the account that all runs are pinned to
 */
public record Evidence(
        List<Send> sends,
        List<Execution> executions,
        List<Event> events,
        List<Row> intents,
        List<Send> earlySends,
        Set<String> refused,
        String account) {

    /** A CreateSnapshot that reached EC2. */
    public record Send(Instant at, String intent, String volume, Instant signedAt, String account) {}

    /** A CreateSnapshot that took effect. */
    public record Execution(Instant at, String intent, String volume, Instant signedAt, String snapshot) {}

    /** A transition in the journal; {@code resentMillis} tells of a person's will to send again. */
    public record Event(
            String intent,
            String volume,
            String state,
            @Nullable Instant signedAt,
            @Nullable Long resentMillis) {

        /** The date of the signature, if the state has one. */
        public Optional<Instant> signed() {
            return Optional.ofNullable(signedAt);
        }
    }

    /** An intent in the journal. */
    public record Row(
            String intent,
            String volume,
            String state,
            @Nullable String snapshot,
            List<String> duplicates) {

        /** The snapshot that it says it has. */
        public Optional<String> named() {
            return Optional.ofNullable(snapshot);
        }
    }
}
