package dev.holdpoint.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets answers that come close together share a sync: while more are on their way, the first of them waits a moment. A
 * sync for each took milliseconds, in which the answers beside it had no processor. The last one waits for nobody. The
 * engine's thread only.
 */
final class Gathering {
    /** If something waits for the place on the wire that an answer leaves. */
    private static final Duration TO_SEND = Duration.ofMillis(4);
    /** If only the screens are kept waiting: nobody sees it. */
    private static final Duration TO_TELL = Duration.ofMillis(20);

    private final Bench bench;
    private final Sites sites;
    private @Nullable Duration until;

    Gathering(Bench bench, Sites sites) {
        this.bench = bench;
        this.sites = sites;
    }

    /** Whether this turn ends here, with all that it would have made durable, sent and told. Sets the alarm if so. */
    boolean waits() {
        if (!bench.ledger().hasUnwritten() || !sites.sending()) {
            until = null;
            return false;
        }
        if (until == null) {
            until = bench.uptime().plus(sites.unsent(bench.ledger()) ? TO_SEND : TO_TELL);
        }
        if (until.compareTo(bench.uptime()) <= 0) {
            until = null;
            return false;
        }
        bench.alarm().at(until);
        return true;
    }
}
