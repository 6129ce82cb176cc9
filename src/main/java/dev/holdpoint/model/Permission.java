package dev.holdpoint.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dry run told: three different answers, never two; and that none was made is no answer at all. */
public sealed interface Permission {

    /** EC2 was not asked. */
    record NotAsked() implements Permission {}

    /** EC2 would let this very request through, as far as permissions go. */
    record Allowed() implements Permission {}

    /**
     * EC2 refuses this request for want of permission.
     *
     * @param decoded what exactly is missing, or null if AWS did not say or may not be asked
     */
    record Denied(Problem problem, @Nullable Denial decoded) implements Permission {
        /** A denial that was not decoded. */
        public Denied(Problem problem) {
            this(problem, null);
        }

        /** What exactly is missing, if that is known. */
        public Optional<Denial> denial() {
            return Optional.ofNullable(decoded);
        }
    }

    /** EC2 could not be asked, or refused for another reason than permission. */
    record CouldNotTell(Problem problem) implements Permission {}
}
