package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.IntentEvent.Held;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks once more at the volumes of a request that has waited, before it is sent (docs/protocol.md, section 5a): what
 * EC2 would refuse by now, or what nobody has seen, waits for a person instead. One look at a time for each site, of as
 * many volumes as one call names, and only when the pace would let them go. The engine's thread only.
 */
final class LastLook {
    /** How long a look is good for sending: as long as AWS's word about the account. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Bench bench;
    private final LoginGate gate;
    private final Map<IntentKey, Instant> lookedAt = new HashMap<>();
    private final List<Batch> wanted = new ArrayList<>();
    private int volumes;

    LastLook(Bench bench, LoginGate gate) {
        this.bench = bench;
        this.gate = gate;
    }

    /** Whether a request may go without another look; if not, the next {@link #pump} looks. */
    boolean good(Batch batch) {
        if (batch.members().stream().allMatch(this::fresh)) {
            return true;
        }
        if (wanted.isEmpty() || volumes + batch.members().size() <= SnapshotQuery.MAX_VALUES) {
            wanted.add(batch);
            volumes += batch.members().size();
        }
        return false;
    }

    /** Whoever starts a run has just looked; that clock may have been set since, or the machine slept. */
    private boolean fresh(Intent intent) {
        var last = lookedAt.getOrDefault(intent.key(), bench.ledger().startedAt(intent.key()));
        return !last.isAfter(bench.now()) && !last.plus(GOOD_FOR).isBefore(bench.now());
    }

    /** Starts the look that is wanted, if one is and no other is under way. */
    void pump(Site site) {
        var batches = List.copyOf(wanted);
        wanted.clear();
        volumes = 0;
        if (batches.isEmpty() || site.lastLook.underway) {
            return;
        }
        if (site.lastLook.next.compareTo(bench.uptime()) > 0) {
            bench.alarm().at(site.lastLook.next);
            return;
        }
        site.lastLook.underway = true;
        var asked = bench.now();
        bench.calls().start(() -> look(site, batches, asked));
    }

    private Runnable look(Site site, List<Batch> batches, Instant asked) {
        try {
            var requests = batches.stream()
                    .flatMap(batch -> batch.members().stream())
                    .map(Intent::parameters)
                    .toList();
            var scene = Scout.glance(site.cloud(), requests);
            var expected = site.connection().account().value();
            // To the login of another account everything is gone.
            boolean here = scene.shows(requests)
                    || LoginGate.accountIn(site.cloud().callerArn()).equals(expected);
            return () -> looked(site, batches, asked, here ? Optional.of(scene) : Optional.empty());
        } catch (CloudException e) {
            return () -> failed(site, batches, asked, e.failure());
        } catch (RuntimeException e) {
            // Whatever an SDK may throw must come back as an answer, or nothing would be looked at ever again.
            return () -> failed(site, batches, asked, Lookup.unforeseen(e));
        }
    }

    private void looked(Site site, List<Batch> batches, Instant asked, Optional<Scene> scene) {
        site.lastLook.underway = false;
        lookedAt.values().removeIf(at -> at.plus(GOOD_FOR).isBefore(bench.now()));
        if (scene.isEmpty()) {
            site.login().doubt();
            return;
        }
        for (var batch : batches) {
            settle(batch, asked, intent -> Preflight.meanwhile(intent.parameters(), scene.get()));
        }
    }

    /** What waits a moment is looked at again; what cannot be looked at at all is asked about, unless it was before. */
    private void failed(Site site, List<Batch> batches, Instant asked, CloudFailure failure) {
        site.lastLook.underway = false;
        switch (failure.kind()) {
            case CREDENTIALS -> gate.loggedOut(site, failure);
            case THROTTLED -> again(site, batches, Wait.THROTTLED);
            case UNREACHABLE, LOST, SERVER -> again(site, batches, Wait.NETWORK);
            default -> {
                var gap = List.of(Problem.amber("check.not-described", failure.code()));
                batches.forEach(batch -> settle(batch, asked, ignored -> gap));
            }
        }
    }

    private void again(Site site, List<Batch> batches, Wait reason) {
        site.lastLook.next = bench.uptime().plus(RETRY);
        var until = bench.now().plus(RETRY);
        batches.stream()
                .flatMap(batch -> batch.members().stream())
                .forEach(intent -> bench.apply(intent.key(), new Held(reason, until)));
    }

    /** Lets a request go, or has it wait for a person: all of a set, by what stands against one of it. */
    private void settle(Batch batch, Instant asked, Function<Intent, List<Problem>> found) {
        var news = new HashMap<IntentKey, Problem>();
        for (var intent : batch.members()) {
            found.apply(intent).stream()
                    .filter(problem -> open(intent.key(), problem))
                    .max(Comparator.comparing(Problem::severity))
                    .ifPresent(problem -> news.put(intent.key(), problem));
        }
        for (var intent : batch.members()) {
            if (news.isEmpty()) {
                lookedAt.put(intent.key(), asked);
            } else {
                var why = Optional.ofNullable(news.get(intent.key())).orElseGet(() -> ofAnother(news));
                bench.apply(intent.key(), new Held(Wait.CONSENT, bench.now(), why));
            }
        }
    }

    private boolean open(IntentKey key, Problem problem) {
        return bench.ledger().attestation(key).leavesOpen(key.volume(), problem);
    }

    private static Problem ofAnother(Map<IntentKey, Problem> news) {
        var worst = news.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparing(Problem::severity)))
                .orElseThrow();
        var other = worst.getKey().volume().value();
        return worst.getValue().severity() == Severity.RED
                ? Problem.red("set.member-blocks", other)
                : Problem.amber("set.member-warns", other);
    }
}
