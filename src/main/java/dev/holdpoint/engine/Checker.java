package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs the checks of a plan: first a look at what there is, then a dry run of each request to the letter. A dry run is
 * counted as a token of the bucket that real requests draw from, and made only of what was not answered of late.
 */
final class Checker {
    private static final int IN_FLIGHT = 8;
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private final Bench bench;
    private final List<Check> underway = new ArrayList<>();
    private final Map<Site, Answers> answers = new HashMap<>();
    private final Map<Site, Deque<DryRun>> waiting = new HashMap<>();
    private final Map<Site, Integer> inFlight = new HashMap<>();
    private final Map<Site, Counted> counted = new HashMap<>();

    Checker(Bench bench) {
        this.bench = bench;
    }

    /** One request to EC2 that is to be asked about. */
    private record DryRun(Check check, List<SnapshotParameters> request) {
        boolean ofSet() {
            return request.getFirst().set().isPresent();
        }
    }

    /** How many snapshots the account has, and when that was counted: it takes a call for every thousand. */
    private record Counted(long total, Duration at) {}

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
        var known = counted(site);
        bench.calls().start(() -> {
            var scene = Scout.look(site.cloud(), check.plan, known, check::ended);
            return () -> looked(site, check, scene);
        });
    }

    private OptionalLong counted(Site site) {
        var last = counted.get(site);
        return last == null || bench.uptime().minus(last.at()).compareTo(COUNTED_FOR) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(last.total());
    }

    private void looked(Site site, Check check, Scene scene) {
        if (check.ended()) {
            return;
        }
        note(site, check, scene);
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

    /** What was found, and when the next snapshot of each volume may begin. */
    private void note(Site site, Check check, Scene scene) {
        if (counted(site).isEmpty()) {
            scene.total().ifPresent(total -> counted.put(site, new Counted(total, bench.uptime())));
        }
        Preflight.of(check.plan, scene, bench.now()).forEach(check::found);
        for (var snapshots : scene.snapshots().values()) {
            snapshots.forEach(snapshot -> space(site, snapshot));
        }
    }

    private void space(Site site, Sighting snapshot) {
        var spacing = bench.policy().pace().spacing();
        var left = Duration.between(bench.now(), snapshot.startTime().plus(spacing));
        var next = bench.uptime().plus(left.compareTo(spacing) < 0 ? left : spacing);
        if (left.isPositive() && next.compareTo(site.spacedUntil(snapshot.volume())) > 0) {
            site.began(snapshot.volume(), next);
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
