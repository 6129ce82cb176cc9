package dev.holdpoint.engine;

import dev.holdpoint.model.EnginePolicy;
import java.time.Duration;

/**
 * The pace of one account and Region: CreateSnapshot and CreateSnapshots have a bucket each, and the account's quota of
 * pending snapshots is one for both. A set costs one token of its bucket.
 */
final class Pacers {
    private final Pacer singles;
    private final Pacer sets;

    Pacers(EnginePolicy.Pace pace, Jitter jitter, Duration now) {
        this.singles = new Pacer(pace, jitter, now);
        this.sets = new Pacer(pace, jitter, now);
    }

    /** The bucket of volumes by themselves, and of deletions. */
    Pacer singles() {
        return singles;
    }

    /** The bucket that a request draws from. */
    Pacer of(boolean set) {
        return set ? sets : singles;
    }

    /** As {@link Pacer#spentBefore}, for both. */
    void spentBefore(Duration ago) {
        singles.spentBefore(ago);
        sets.spentBefore(ago);
    }

    /** As {@link Pacer#quotaMet}, for both. */
    void quotaMet(Duration now) {
        singles.quotaMet(now);
        sets.quotaMet(now);
    }

    /** As {@link Pacer#quotaEased}, for both. */
    void quotaEased(Duration now) {
        singles.quotaEased(now);
        sets.quotaEased(now);
    }
}
