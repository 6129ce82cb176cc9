package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.engine.IntentEvent.Answered;
import dev.holdpoint.engine.IntentEvent.CalledOff;
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
import java.util.Comparator;
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
    private final LastLook lastLook;
    private final List<Grant> granted = new ArrayList<>();
    private final Map<IntentKey, Instant> lastSigned = new HashMap<>();

    Sender(Bench bench, LoginGate gate) {
        this.bench = bench;
        this.gate = gate;
        this.lastLook = new LastLook(bench, gate);
    }

    private record Grant(Site site, Batch batch, Instant signedAt) {
        Pacer pacer() {
            return site.pacers().of(batch.isSet());
        }
    }

    /** Gives turns to what is unsent, as far as pace, spacing, login and a last look allow. */
    void grant(Site site) {
        giveTurns(site);
        lastLook.pump(site);
    }

    private void giveTurns(Site site) {
        if (!site.login().sure()) {
            return;
        }
        if (!site.unsent(bench.ledger())) {
            return;
        }
        for (var batch : Batch.of(site.intents(bench.ledger()))) {
            if (site.sendsInFlight >= bench.policy().pace().inFlight()) {
                return;
            }
            leaveBehind(batch);
            if (batch.unsent() && ready(site, batch) && apart(batch) && !grant(site, batch)) {
                return;
            }
        }
    }

    /** A part of a set that turned up while the set waited to be sent again ends the sending: nothing tops it up. */
    private void leaveBehind(Batch batch) {
        batch.leftBehind().forEach(intent -> bench.apply(intent.key(), new CalledOff()));
    }

    /** Whether nothing but the pace stands between all of a batch and the wire. */
    private boolean ready(Site site, Batch batch) {
        for (var intent : batch.members()) {
            if (!ready(intent)) {
                return false;
            }
        }
        return spaced(site, batch);
    }

    private boolean ready(Intent intent) {
        if (intent.state() instanceof Waiting waiting) {
            if (waiting.reason() == Wait.CONSENT || waiting.reason() == Wait.CREDENTIALS) {
                return false;
            }
            if (waiting.until().isAfter(bench.now())) {
                bench.alarm().at(waiting.until());
                return false;
            }
            return true;
        }
        return intent.state() instanceof Planned;
    }

    /** Whether enough time has passed since the last snapshot of each of its volumes. */
    private boolean spaced(Site site, Batch batch) {
        var spaced = batch.members().stream()
                .map(intent -> site.spacedUntil(intent.key().volume()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (spaced.compareTo(bench.uptime()) <= 0) {
            return true;
        }
        var until = bench.now().plus(spaced.minus(bench.uptime()));
        batch.members().forEach(intent -> bench.apply(intent.key(), new Held(Wait.VOLUME_SPACING, until)));
        bench.alarm().at(spaced);
        return false;
    }

    /** EC2 reads the signed date in whole seconds, and by that date a send is told from the one before. */
    private Instant signingDate() {
        return Instant.ofEpochSecond(bench.now().getEpochSecond());
    }

    private boolean apart(Batch batch) {
        if (!signingDate().equals(lastSigned.get(batch.first().key()))) {
            return true;
        }
        bench.alarm().at(signingDate().plusSeconds(1));
        return false;
    }

    private boolean grant(Site site, Batch batch) {
        if (site.login().stale(bench.uptime())) {
            site.login().doubt();
            bench.alarm().at(bench.uptime());
            return false;
        }
        var pacer = site.pacers().of(batch.isSet());
        var turn = pacer.sendableAt(bench.uptime());
        if (turn.compareTo(bench.uptime()) > 0) {
            bench.alarm().at(turn);
            // The other kind of request has a bucket of its own.
            return true;
        }
        if (!lastLook.good(batch) || !pacer.takeToSend(bench.uptime())) {
            return true;
        }
        // What is journalled is the very date that is signed.
        var signedAt = signingDate();
        for (var intent : batch.members()) {
            lastSigned.put(intent.key(), signedAt);
            bench.apply(intent.key(), new Granted(signedAt));
        }
        site.sendsInFlight++;
        granted.add(new Grant(site, batch, signedAt));
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
            var run = bench.ledger().runOf(grant.batch().first().key()).filter(notDurable::contains);
            if (run.isPresent()) {
                grant.site().sendsInFlight--;
                grant.batch().members().forEach(intent -> bench.apply(intent.key(), new Revoked()));
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
        var outcome = once(grant.site().cloud(), grant.batch().parameters(), grant.signedAt());
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
        grant.batch().members().forEach(intent -> bench.apply(intent.key(), new Answered(grant.signedAt(), outcome)));
        switch (outcome) {
            case CreateOutcome.Created ignored -> succeeded(grant);
            case CreateOutcome.SetCreated ignored -> succeeded(grant);
            case CreateOutcome.Ambiguous ignored -> space(grant);
            case CreateOutcome.NotExecuted not -> refused(grant, not.failure());
        }
    }

    private void succeeded(Grant grant) {
        grant.pacer().succeeded();
        grant.site().login().worked();
        space(grant);
    }

    private void refused(Grant grant, CloudFailure failure) {
        var site = grant.site();
        Duration now = bench.uptime();
        switch (failure.kind()) {
            case THROTTLED -> grant.pacer().throttled(now);
            case PENDING_QUOTA -> site.pacers().quotaMet(now);
            case VOLUME_SPACING -> space(grant);
            case CREDENTIALS -> gate.loggedOut(site, failure);
            case DRY_RUN_PASSED, DENIED, VOLUME_LIMIT, STATE, REFUSED, UNREACHABLE, LOST, SERVER -> {}
        }
    }

    private void space(Grant grant) {
        var next = bench.uptime().plus(bench.policy().pace().spacing());
        grant.batch()
                .members()
                .forEach(intent -> grant.site().began(intent.key().volume(), next));
    }
}
