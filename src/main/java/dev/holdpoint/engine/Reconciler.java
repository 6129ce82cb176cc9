package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.engine.IntentEvent.Found;
import dev.holdpoint.engine.IntentEvent.LookFailed;
import dev.holdpoint.engine.IntentEvent.NotFound;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Absent;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.Dropped;
import dev.holdpoint.model.IntentState.Unconfirmed;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what may or may not be on EC2: unconfirmed intents with growing waits, and slowly those that were not found
 * or were sent again, whose second snapshot must not stay unseen. One look at a time for each site.
 */
final class Reconciler {
    private final Bench bench;
    private final LoginGate gate;

    Reconciler(Bench bench, LoginGate gate) {
        this.bench = bench;
        this.gate = gate;
    }

    /** Starts the look that is due, if one is. */
    void pump(Site site) {
        if (!site.login().sure() || site.looking.underway) {
            return;
        }
        var wanted = new ArrayList<>(unconfirmed(site));
        var slow = slow(site);
        if (!slow.isEmpty()) {
            if (site.looking.nextSlow.compareTo(bench.uptime()) <= 0) {
                wanted.addAll(slow);
                site.looking.nextSlow = bench.uptime()
                        .plus(bench.jitter().around(bench.policy().polling().slowLook()));
            } else {
                bench.alarm().at(site.looking.nextSlow);
            }
        }
        if (!wanted.isEmpty()) {
            start(site, wanted);
        }
    }

    private List<Intent> unconfirmed(Site site) {
        var due = new ArrayList<Intent>();
        for (var intent : site.intents(bench.ledger())) {
            if (intent.state() instanceof Unconfirmed doubt) {
                if (doubt.nextLook().isAfter(bench.now())) {
                    bench.alarm().at(doubt.nextLook());
                } else {
                    due.add(intent);
                }
            }
        }
        return due;
    }

    private List<Intent> slow(Site site) {
        return site.intents(bench.ledger()).stream()
                .filter(intent -> intent.state() instanceof Absent || watched(intent))
                .toList();
    }

    private boolean watched(Intent intent) {
        boolean elsewhere = intent.state() instanceof Unconfirmed
                || intent.state() instanceof Dispatched
                || intent.state() instanceof Dropped;
        return !elsewhere
                && intent.resentAt()
                        .filter(at -> at.plus(bench.policy().watch()).isAfter(bench.now()))
                        .isPresent();
    }

    private void start(Site site, List<Intent> wanted) {
        site.looking.underway = true;
        var fence = bench.policy().fence().total();
        var asked = List.copyOf(wanted);
        bench.calls().start(() -> {
            var result = Lookup.look(site.cloud(), asked, fence);
            return () -> looked(site, asked, result);
        });
    }

    private void looked(Site site, List<Intent> asked, Lookup.Result result) {
        site.looking.underway = false;
        result.found().forEach((key, sightings) -> bench.apply(key, new Found(sightings)));
        var verdict = result.trustedAt().<IntentEvent>map(NotFound::new).orElseGet(LookFailed::new);
        for (var intent : asked) {
            if (!result.found().containsKey(intent.key())) {
                bench.apply(intent.key(), verdict);
            }
        }
        result.failed()
                .filter(failure -> failure.kind() == CloudFailure.Kind.CREDENTIALS)
                .ifPresent(failure -> gate.loggedOut(site, failure));
    }
}
