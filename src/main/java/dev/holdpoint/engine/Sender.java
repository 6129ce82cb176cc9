package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.engine.IntentEvent.Answered;
import dev.holdpoint.engine.IntentEvent.Granted;
import dev.holdpoint.engine.IntentEvent.Held;
import dev.holdpoint.engine.IntentEvent.Revoked;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState.Planned;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends what may be sent. Two steps with the journal's commit between them: {@link #grant} decides and
 * {@link #dispatch} sends, so that nothing is on the wire that the disk does not know of.
 */
final class Sender {
    private final Bench bench;
    private final LoginGate gate;
    private final List<Grant> granted = new ArrayList<>();
    private final Map<IntentKey, Instant> lastSigned = new HashMap<>();

    Sender(Bench bench, LoginGate gate) {
        this.bench = bench;
        this.gate = gate;
    }

    private record Grant(Site site, Intent intent, Instant signedAt) {}

    /** Gives turns to what is unsent, as far as pace, spacing and login allow. */
    void grant(Site site) {
        if (!site.login().sure()) {
            return;
        }
        for (var intent : site.intents(bench.ledger())) {
            if (site.sendsInFlight >= bench.policy().pace().inFlight()) {
                return;
            }
            if (ready(site, intent) && apart(intent) && !grant(site, intent)) {
                return;
            }
        }
    }

    /** Whether nothing but the pace stands between an intent and the wire. */
    private boolean ready(Site site, Intent intent) {
        if (intent.state() instanceof Waiting waiting) {
            if (waiting.reason() == Wait.CONSENT || waiting.reason() == Wait.CREDENTIALS) {
                return false;
            }
            if (waiting.until().isAfter(bench.now())) {
                bench.alarm().at(waiting.until());
                return false;
            }
        } else if (!(intent.state() instanceof Planned)) {
            return false;
        }
        var spaced = site.spacedUntil(intent.key().volume());
        if (spaced.compareTo(bench.uptime()) > 0) {
            var wait = spaced.minus(bench.uptime());
            bench.apply(intent.key(), new Held(Wait.VOLUME_SPACING, bench.now().plus(wait)));
            bench.alarm().at(spaced);
            return false;
        }
        return true;
    }

    /** EC2 reads the signed date in whole seconds, and by that date a send is told from the one before. */
    private Instant signingDate() {
        return Instant.ofEpochSecond(bench.now().getEpochSecond());
    }

    private boolean apart(Intent intent) {
        if (!signingDate().equals(lastSigned.get(intent.key()))) {
            return true;
        }
        bench.alarm().at(signingDate().plusSeconds(1));
        return false;
    }

    private boolean grant(Site site, Intent intent) {
        if (site.login().stale(bench.uptime())) {
            site.login().doubt();
            bench.alarm().at(bench.uptime());
            return false;
        }
        if (!site.pacer().takeToSend(bench.uptime())) {
            bench.alarm().at(site.pacer().sendableAt(bench.uptime()));
            return false;
        }
        // What is journalled is the very date that is signed.
        var signedAt = signingDate();
        lastSigned.put(intent.key(), signedAt);
        bench.apply(intent.key(), new Granted(signedAt));
        site.sendsInFlight++;
        granted.add(new Grant(site, intent, signedAt));
        return true;
    }

    /**
     * Sends what was granted and is durable as such; calls the rest back.
     *
     * @param notDurable the runs whose grants the journal did not take; they stop, and a person starts them again
     */
    void dispatch(Set<RunId> notDurable) {
        var stopped = new HashSet<RunId>();
        for (var grant : granted) {
            var key = grant.intent().key();
            var run = bench.ledger().runOf(key).filter(notDurable::contains);
            if (run.isPresent()) {
                grant.site().sendsInFlight--;
                bench.apply(key, new Revoked());
                stopped.add(run.get());
            } else {
                bench.calls().start(() -> transmit(grant));
            }
        }
        granted.clear();
        stopped.stream()
                .flatMap(run -> bench.ledger().intentsOf(run).stream())
                .forEach(intent -> bench.apply(intent.key(), new Held(Wait.CONSENT, bench.now())));
    }

    private Runnable transmit(Grant grant) {
        var outcome = once(grant.site().cloud(), grant.intent().parameters(), grant.signedAt());
        return () -> landed(grant, outcome);
    }

    private static CreateOutcome once(SnapshotCloud cloud, SnapshotParameters parameters, Instant signedAt) {
        try {
            return cloud.createSnapshot(parameters, signedAt);
        } catch (RuntimeException e) {
            // The port promises not to throw; if it does, all we know is that the request may be on its way.
            return new CreateOutcome.Ambiguous(Lookup.unforeseen(e));
        }
    }

    private void landed(Grant grant, CreateOutcome outcome) {
        var site = grant.site();
        site.sendsInFlight--;
        bench.apply(grant.intent().key(), new Answered(grant.signedAt(), outcome));
        switch (outcome) {
            case CreateOutcome.Created ignored -> {
                site.pacer().succeeded();
                site.login().worked();
                space(grant);
            }
            case CreateOutcome.Ambiguous ignored -> space(grant);
            case CreateOutcome.NotExecuted not -> refused(grant, not.failure());
        }
    }

    private void refused(Grant grant, CloudFailure failure) {
        var site = grant.site();
        Duration now = bench.uptime();
        switch (failure.kind()) {
            case THROTTLED -> site.pacer().throttled(now);
            case PENDING_QUOTA -> site.pacer().quotaMet(now);
            case VOLUME_SPACING -> space(grant);
            case CREDENTIALS -> gate.loggedOut(site, failure);
            case DRY_RUN_PASSED, DENIED, VOLUME_LIMIT, STATE, REFUSED, UNREACHABLE, LOST, SERVER -> {}
        }
    }

    private void space(Grant grant) {
        grant.site()
                .began(
                        grant.intent().key().volume(),
                        bench.uptime().plus(bench.policy().pace().spacing()));
    }
}
