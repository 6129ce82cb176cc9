package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.IntentEvent.Polled;
import dev.holdpoint.engine.IntentEvent.Released;
import dev.holdpoint.engine.IntentEvent.Vanished;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows what EC2 is writing, to its end. One poll at a time for each site, for all its snapshots. */
final class Poller {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(6);

    private final Bench bench;
    private final LoginGate gate;

    Poller(Bench bench, LoginGate gate) {
        this.bench = bench;
        this.gate = gate;
    }

    /** What a poll told; {@code validAt} is null if it cannot be trusted. */
    private record Result(
            Map<SnapshotId, Sighting> seen,
            @Nullable Instant validAt,
            @Nullable CloudFailure failure) {}

    /** Starts the poll that is due, if one is. */
    void pump(Site site) {
        if (!site.login().sure() || site.polling.underway) {
            return;
        }
        var followed = site.intents(bench.ledger()).stream()
                .filter(intent -> intent.state() instanceof Captured)
                .toList();
        if (followed.isEmpty()) {
            return;
        }
        var due = site.polling.last.plus(interval(site, followed));
        if (due.compareTo(bench.uptime()) > 0) {
            bench.alarm().at(due);
            return;
        }
        site.polling.underway = true;
        bench.calls().start(() -> {
            var result = poll(site, followed);
            return () -> polled(site, followed, result);
        });
    }

    private Duration interval(Site site, List<Intent> followed) {
        if (site.polling.failures > 0) {
            var slowest = bench.policy().polling().slowest();
            return PollPlan.backoff(site.polling.failures - 1, FIRST_BACKOFF, slowest);
        }
        var youngest = followed.stream()
                .map(intent -> Duration.between(((Captured) intent.state()).startTime(), bench.now()))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return PollPlan.interval(youngest);
    }

    private static Result poll(Site site, List<Intent> followed) {
        var seen = new HashMap<SnapshotId, Sighting>();
        try {
            Instant validAt = Instant.MAX;
            var ids = followed.stream()
                    .flatMap(intent -> intent.state().snapshotId().stream())
                    .toList();
            for (var part : Lookup.parts(ids)) {
                var sightings = site.cloud().look(new SnapshotQuery.ByIds(part));
                sightings.snapshots().forEach(sighting -> seen.put(sighting.id(), sighting));
                validAt = sightings.serverTime().isBefore(validAt) ? sightings.serverTime() : validAt;
            }
            return new Result(seen, validAt, null);
        } catch (CloudException e) {
            return new Result(seen, null, e.failure());
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; to the poll it is one that told nothing.
            return new Result(seen, null, Lookup.unforeseen(e));
        }
    }

    private void polled(Site site, List<Intent> followed, Result result) {
        site.polling.underway = false;
        // Jittered, so that many windows do not poll in step.
        var jitter = bench.jitter().between(Duration.ZERO, Duration.ofMillis(600));
        site.polling.last = bench.uptime().plus(jitter);
        for (var intent : followed) {
            var there = (Captured) intent.state();
            var sighting = Optional.ofNullable(result.seen().get(there.snapshot()));
            if (sighting.isPresent()) {
                site.polling.missed.remove(there.snapshot());
                seen(site, intent, sighting.get());
            } else if (result.validAt() != null) {
                missed(site, intent, there, result.validAt());
            }
        }
        var failure = result.failure();
        site.polling.failures = failure == null ? 0 : site.polling.failures + 1;
        if (failure != null && failure.kind() == CloudFailure.Kind.CREDENTIALS) {
            gate.loggedOut(site, failure);
        }
    }

    private void seen(Site site, Intent intent, Sighting sighting) {
        bench.apply(intent.key(), new Polled(sighting, bench.now()));
        boolean ended = bench.ledger()
                .intent(intent.key())
                .filter(now -> now.state().ended())
                .isPresent();
        if (ended) {
            site.pacers().quotaEased(bench.uptime());
            release(site, intent);
        }
    }

    /** One pending snapshot less: whoever waited longest for that may be sent, and whoever waits for this volume. */
    private void release(Site site, Intent done) {
        boolean quota = true;
        for (var intent : site.intents(bench.ledger())) {
            if (intent.state() instanceof Waiting waiting) {
                boolean sameVolume = waiting.reason() == Wait.VOLUME_LIMIT
                        && intent.key().volume().equals(done.key().volume());
                if (sameVolume || (quota && waiting.reason() == Wait.PENDING_QUOTA)) {
                    quota = quota && sameVolume;
                    // Of a set all members wait, and for all of them.
                    bench.ledger().setOf(intent.key()).forEach(member -> bench.apply(member.key(), new Released()));
                }
            }
        }
    }

    private void missed(Site site, Intent intent, Captured there, Instant validAt) {
        var now = bench.uptime();
        var missed = site.polling.missed.merge(
                there.snapshot(),
                new Site.Missed(1, now),
                (was, ignored) -> new Site.Missed(was.polls() + 1, was.since()));
        var rule = bench.policy().polling();
        boolean longEnough =
                missed.polls() >= rule.gonePolls() && now.minus(missed.since()).compareTo(rule.goneAfter()) >= 0;
        // A snapshot that no look ever showed may only be slow to become visible.
        boolean seenBefore = !there.checkedAt().equals(there.startTime());
        boolean overdue =
                !validAt.isBefore(there.startTime().plus(bench.policy().fence().total()));
        if (longEnough && (seenBefore || overdue)) {
            site.polling.missed.remove(there.snapshot());
            bench.apply(intent.key(), new Vanished());
        }
    }
}
