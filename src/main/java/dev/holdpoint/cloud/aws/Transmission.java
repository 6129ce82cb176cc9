package dev.holdpoint.cloud.aws;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/** One request that changes something: the date it is signed with, and whether it has been let out of the program. */
final class Transmission {
    static final ExecutionAttribute<Transmission> ATTRIBUTE = new ExecutionAttribute<>("holdpoint.transmission");

    private final Instant signedAt;
    private final AtomicBoolean begun = new AtomicBoolean();

    Transmission(Instant signedAt) {
        // X-Amz-Date has whole seconds.
        this.signedAt = signedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    Instant signedAt() {
        return signedAt;
    }

    /** Marks it as let out; false if it was already. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Whether any of its bytes may have left the program. */
    boolean begun() {
        return begun.get();
    }
}
