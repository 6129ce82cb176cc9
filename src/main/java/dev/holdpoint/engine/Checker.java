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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs the checks of a plan: first a look at what there is, then a dry run of each request to the letter. A dry run is
 * counted as a token of the bucket that real requests draw from, and made only of what was not answered of late.
 */
final class Checker {
    private static final int IN_FLIGHT = 8;

    private final Bench bench;
    private final List<Check> underway = new ArrayList<>();
    private final Map<Site, Answers> answers = new HashMap<>();
    private final Map<Site, Deque<DryRun>> waiting = new HashMap<>();
    private final Map<Site, Integer> inFlight = new HashMap<>();

    Checker(Bench bench) {
        this.bench = bench;
    }

    /** One request to EC2 that is to be asked about. */
    private record DryRun(Check check, List<SnapshotParameters> request) {
        boolean ofSet() {
            return request.getFirst().set().isPresent();
        }
    }

    private record Seen(List<Sighting> snapshots, List<Problem> problems) {}

    /** Looks at what there is, and asks EC2 nothing. */
    void inspect(Site site, Plan plan, CompletableFuture<CheckReport> done) {
        begin(site, new Check(plan, false, ignored -> {}, done));
    }

    /** Begins the checks of {@code plan}. */
    void check(Site site, Plan plan, Consumer<CheckReport.Item> each, CompletableFuture<CheckReport> done) {
        begin(site, new Check(plan, true, each, done));
    }

    /** Ends the checks of {@code plan} with what is known. */
    void cancel(Plan plan) {
        waiting.values()
                .forEach(queue -> queue.removeIf(dryRun -> dryRun.check().plan.equals(plan)));
        underway.stream().filter(check -> check.plan.equals(plan)).forEach(check -> check.end(bench.now()));
        underway.removeIf(Check::ended);
    }

    private void begin(Site site, Check check) {
        underway.removeIf(Check::ended);
        underway.add(check);
        bench.calls().start(() -> {
            var seen = look(site.cloud(), check.plan);
            return () -> looked(site, check, seen);
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

    private void looked(Site site, Check check, Seen seen) {
        if (check.ended()) {
            return;
        }
        note(check, seen);
        for (var request : check.plan.requests()) {
            var parameters = request.stream().map(Plan.Item::parameters).toList();
            var known = answersOf(site).get(parameters, bench.uptime());
            if (known.isPresent() && (known.get().settled() || !check.asks)) {
                tell(check, parameters, known.get());
            } else if (check.asks) {
                waiting.computeIfAbsent(site, ignored -> new ArrayDeque<>()).add(new DryRun(check, parameters));
            } else {
                tell(check, parameters, new Answers.Answer(new Permission.NotAsked(), List.of()));
            }
        }
    }

    private void note(Check check, Seen seen) {
        var request = check.plan.request();
        var volumes = request.volumes().stream().collect(Collectors.toMap(Volume::id, volume -> volume));
        var ofVolume = seen.snapshots().stream().collect(Collectors.groupingBy(Sighting::volume));
        long pending = seen.snapshots().stream()
                .filter(sighting -> sighting.status().equals("pending"))
                .count();
        for (var item : check.plan.items()) {
            var id = item.key().volume();
            var problems = new ArrayList<>(seen.problems());
            var volume = volumes.get(id);
            if (volume != null) {
                problems.addAll(Preflight.of(
                        volume,
                        request.target(),
                        item.parameters().target(),
                        ofVolume.getOrDefault(id, List.of()),
                        bench.now()));
            }
            if (++pending > Preflight.PENDING_QUOTA) {
                problems.add(Problem.amber("account.pending-quota", Integer.toString(Preflight.PENDING_QUOTA)));
            }
            check.found(id, problems);
        }
    }

    private Answers answersOf(Site site) {
        return answers.computeIfAbsent(site, ignored -> new Answers());
    }

    private void tell(Check check, List<SnapshotParameters> request, Answers.Answer answer) {
        for (var member : request) {
            var problems = new ArrayList<>(check.problemsOf(member.volume()));
            problems.addAll(answer.more());
            check.answer(new CheckReport.Item(member.volume(), answer.permission(), problems), bench.now());
        }
    }

    /** Starts as many dry runs as the pace allows. */
    void pump(Site site) {
        var queue = waiting.get(site);
        while (queue != null && !queue.isEmpty() && inFlight.getOrDefault(site, 0) < IN_FLIGHT) {
            var pacer = site.pacers().of(queue.element().ofSet());
            if (!pacer.take(bench.uptime())) {
                bench.alarm().at(pacer.readyAt(bench.uptime()));
                return;
            }
            var next = queue.remove();
            inFlight.merge(site, 1, Integer::sum);
            bench.calls().start(() -> {
                var answer = ask(site.cloud(), next.request().getFirst());
                return () -> answered(site, next, answer);
            });
        }
    }

    private static Answers.Answer ask(SnapshotCloud cloud, SnapshotParameters parameters) {
        var more = new ArrayList<Problem>();
        var permission = dryRun(cloud, parameters);
        if (permission instanceof Permission.Denied
                && !parameters.tags().isEmpty()
                && dryRun(cloud, parameters.withoutTags()) instanceof Permission.Allowed) {
            // Not the snapshot is refused but its tags: the description alone can carry the identity.
            more.add(Problem.red("check.tags-denied", parameters.volume().value()));
        }
        return new Answers.Answer(permission, more);
    }

    private static Permission dryRun(SnapshotCloud cloud, SnapshotParameters parameters) {
        try {
            return cloud.dryRun(parameters);
        } catch (RuntimeException e) {
            // An SDK may throw what it likes; the operator learns that nothing is known.
            return new Permission.CouldNotTell(Problem.unexpected(e));
        }
    }

    private void answered(Site site, DryRun dryRun, Answers.Answer answer) {
        inFlight.merge(site, -1, Integer::sum);
        if (answer.permission() instanceof Permission.CouldNotTell unknown && throttled(unknown.problem())) {
            site.pacers().of(dryRun.ofSet()).throttled(bench.uptime());
        }
        answersOf(site).put(dryRun.request(), answer, bench.uptime());
        tell(dryRun.check(), dryRun.request(), answer);
    }

    private static boolean throttled(Problem problem) {
        return problem.key().equals("ec2.RequestLimitExceeded") || problem.key().equals("ec2.EC2ThrottledException");
    }
}
