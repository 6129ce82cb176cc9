package dev.holdpoint.engine;

import dev.holdpoint.engine.IntentEvent.Held;
import dev.holdpoint.engine.IntentEvent.Interrupted;
import dev.holdpoint.engine.IntentEvent.LookNow;
import dev.holdpoint.engine.IntentEvent.Released;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.IntentState.Unsent;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Takes up the work again after the process died, the machine slept or its clock was set. */
final class Recovery {
    /** Ended runs that the board shows after a start. */
    private static final int SHOWN = 20;

    private final Bench bench;
    private final Sites sites;
    private Duration offset;

    Recovery(Bench bench, Sites sites) {
        this.bench = bench;
        this.sites = sites;
        this.offset = offset();
    }

    /** Reads what an earlier process left; what it had on the wire is in doubt now. */
    void start(Journal journal) throws JournalException {
        var open = journal.openRuns(bench.now().minus(bench.policy().watch()));
        Stream.concat(open.stream(), journal.latestRuns(SHOWN).stream())
                .sorted(Comparator.comparing(Run::id))
                .forEach(bench.ledger()::show);
        for (var connection : bench.ledger().connections()) {
            var site = sites.of(connection);
            for (var intent : site.intents(bench.ledger())) {
                bench.apply(intent.key(), new Interrupted());
                askIfOld(intent);
                keepPace(site, intent);
            }
        }
    }

    private void keepPace(Site site, Intent intent) {
        var ago = Duration.between(intent.changedAt(), bench.now());
        if (ago.isNegative()) {
            return;
        }
        site.pacers().spentBefore(ago);
        var spacing = bench.policy().pace().spacing();
        boolean sent = !(intent.state() instanceof Unsent);
        if (sent && ago.compareTo(spacing) < 0) {
            site.began(intent.key().volume(), bench.uptime().plus(spacing).minus(ago));
        }
    }

    /** Notices a sleep or a set clock: wall and monotonic time parted. Call it often. */
    void watch() {
        var now = offset();
        boolean jumped = now.minus(offset).abs().compareTo(bench.policy().jump()) > 0;
        offset = now;
        if (jumped) {
            for (var site : sites) {
                wake(site);
            }
        }
    }

    private Duration offset() {
        return Duration.between(Instant.EPOCH, bench.now()).minus(bench.uptime());
    }

    private void wake(Site site) {
        site.login().doubt();
        site.polling.last = bench.uptime().minus(Duration.ofDays(1));
        for (var intent : site.intents(bench.ledger())) {
            switch (intent.state()) {
                case Dispatched ignored -> bench.apply(intent.key(), new Interrupted());
                case Unconfirmed ignored -> bench.apply(intent.key(), new LookNow());
                // Its end was reckoned by the clock that jumped.
                case Waiting waiting -> {
                    if (waiting.reason() != Wait.CREDENTIALS) {
                        bench.apply(intent.key(), new Released());
                    }
                }
                default -> {}
            }
            askIfOld(intent);
        }
    }

    private void askIfOld(Intent intent) {
        if (intent.state() instanceof Unsent && bench.old(intent.key())) {
            bench.apply(intent.key(), new Held(Wait.CONSENT, bench.now()));
        }
    }
}
