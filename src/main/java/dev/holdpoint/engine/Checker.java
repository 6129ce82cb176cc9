package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs the checks of a plan: first one look at the snapshots that its volumes have, then a dry run of each request to
 * the letter. A dry run is counted as a token of the bucket that real requests draw from.
 */
final class Checker {
    private static final int IN_FLIGHT = 8;

    private final Bench bench;
    private final Map<Site, Deque<DryRun>> waiting = new HashMap<>();
    private final Map<Site, Integer> inFlight = new HashMap<>();

    Checker(Bench bench) {
        this.bench = bench;
    }

    /** One plan on its way through the checks. */
    private static final class Check {
        final Plan plan;
        final Consumer<CheckReport.Item> each;
        final CompletableFuture<CheckReport> done;
        final Map<VolumeId, CheckReport.Item> items = new HashMap<>();

        Check(Plan plan, Consumer<CheckReport.Item> each, CompletableFuture<CheckReport> done) {
            this.plan = plan;
            this.each = each;
            this.done = done;
        }
    }

    private record DryRun(Check check, SnapshotParameters parameters, List<Problem> problems) {}

    private record Seen(List<Sighting> snapshots, List<Problem> problems) {}

    /** Begins the checks of {@code plan}. */
    void check(Site site, Plan plan, Consumer<CheckReport.Item> each, CompletableFuture<CheckReport> done) {
        var check = new Check(plan, each, done);
        bench.calls().start(() -> {
            var seen = look(site.cloud(), plan);
            return () -> queue(site, check, seen);
        });
    }

    private static Seen look(SnapshotCloud cloud, Plan plan) {
        var volumes = plan.items().stream().map(item -> item.key().volume()).toList();
        var found = new ArrayList<Sighting>();
        try {
            for (var part : Lookup.parts(volumes)) {
                found.addAll(cloud.look(new SnapshotQuery.ByVolumes(part)).snapshots());
            }
            return new Seen(found, List.of());
        } catch (CloudException e) {
            return new Seen(
                    found, List.of(Problem.amber("check.not-looked", e.failure().code())));
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; the dry runs are still worth making.
            return new Seen(
                    found,
                    List.of(Problem.amber(
                            "check.not-looked", Lookup.unforeseen(e).code())));
        }
    }

    private void queue(Site site, Check check, Seen seen) {
        var volumes = check.plan.request().volumes().stream()
                .collect(Collectors.toMap(Volume::id, volume -> volume, (one, same) -> one));
        var ofVolume = seen.snapshots().stream().collect(Collectors.groupingBy(Sighting::volume));
        long pending = seen.snapshots().stream()
                .filter(sighting -> sighting.status().equals("pending"))
                .count();
        var queue = waiting.computeIfAbsent(site, ignored -> new ArrayDeque<>());
        for (var item : check.plan.items()) {
            var id = item.key().volume();
            var problems = new ArrayList<>(seen.problems());
            var volume = volumes.get(id);
            if (volume != null) {
                problems.addAll(Preflight.of(
                        volume,
                        check.plan.request().target(),
                        item.parameters().target(),
                        ofVolume.getOrDefault(id, List.of()),
                        bench.now()));
            }
            if (++pending > Preflight.PENDING_QUOTA) {
                problems.add(Problem.amber("account.pending-quota", Integer.toString(Preflight.PENDING_QUOTA)));
            }
            queue.add(new DryRun(check, item.parameters(), problems));
        }
    }

    /** Starts as many dry runs as the pace allows. */
    void pump(Site site) {
        var queue = waiting.get(site);
        while (queue != null && !queue.isEmpty() && inFlight.getOrDefault(site, 0) < IN_FLIGHT) {
            if (!site.pacer().take(bench.uptime())) {
                bench.alarm().at(site.pacer().readyAt(bench.uptime()));
                return;
            }
            var next = queue.remove();
            inFlight.merge(site, 1, Integer::sum);
            bench.calls().start(() -> {
                var item = ask(site.cloud(), next);
                return () -> answered(site, next.check(), item);
            });
        }
    }

    private static CheckReport.Item ask(SnapshotCloud cloud, DryRun dryRun) {
        var parameters = dryRun.parameters();
        var problems = new ArrayList<>(dryRun.problems());
        var permission = dryRun(cloud, parameters);
        if (permission instanceof Permission.Denied
                && !parameters.tags().isEmpty()
                && dryRun(cloud, parameters.withoutTags()) instanceof Permission.Allowed) {
            // Not the snapshot is refused but its tags: the description alone can carry the identity.
            problems.add(Problem.red("check.tags-denied", parameters.volume().value()));
        }
        return new CheckReport.Item(parameters.volume(), permission, problems);
    }

    private static Permission dryRun(SnapshotCloud cloud, SnapshotParameters parameters) {
        try {
            return cloud.dryRun(parameters);
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; the operator learns that nothing is known.
            return new Permission.CouldNotTell(Problem.unexpected(e));
        }
    }

    private void answered(Site site, Check check, CheckReport.Item item) {
        inFlight.merge(site, -1, Integer::sum);
        if (item.permission() instanceof Permission.CouldNotTell unknown && throttled(unknown.problem())) {
            site.pacer().throttled(bench.uptime());
        }
        check.items.put(item.volume(), item);
        check.each.accept(item);
        if (check.items.size() == check.plan.items().size()) {
            var inOrder = check.plan.items().stream()
                    .flatMap(wanted ->
                            Optional.ofNullable(check.items.get(wanted.key().volume())).stream())
                    .toList();
            check.done.complete(new CheckReport(check.plan, bench.now(), inOrder));
        }
    }

    private static boolean throttled(Problem problem) {
        return problem.key().equals("ec2.RequestLimitExceeded") || problem.key().equals("ec2.EC2ThrottledException");
    }
}
