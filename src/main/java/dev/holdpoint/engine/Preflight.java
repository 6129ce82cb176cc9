package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.TagCopy;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between a plan's volumes and their snapshots besides permission, as far as it can be known before the
 * first request (docs/ec2.md, sections 1 and 2.3). Red is what EC2 would refuse for good; amber what would make the
 * request wait, or the snapshot less than it seems; the rest only informs. Pure.
 */
final class Preflight {
    /** EC2's quota of pending snapshots of an account and Region. */
    static final int PENDING_QUOTA = 100;
    /** EC2's usual quota of snapshots of an account and Region; it can be raised. */
    static final int SNAPSHOT_QUOTA = 100_000;

    private static final int PENDING_OF_VOLUME = 5;
    private static final int PENDING_OF_HDD = 1;
    private static final Duration SPACING = Duration.ofSeconds(15);
    /** A snapshot that is younger may be the very one that is wanted, taken by somebody else. */
    private static final Duration MINUTES_AGO = Duration.ofMinutes(15);

    /** In place of a description. */
    private static final String UNDESCRIBED = "–";

    private static final Set<String> HDD = Set.of("st1", "sc1");
    private static final Set<String> USABLE = Set.of("available", "in-use");

    private final Scene scene;
    private final SnapshotRequest request;
    private final Instant now;

    private Preflight(Scene scene, SnapshotRequest request, Instant now) {
        this.scene = scene;
        this.request = request;
        this.now = now;
    }

    /** What is to be said about each volume of {@code plan}. */
    static Map<VolumeId, List<Problem>> of(Plan plan, Scene scene, Instant now) {
        var preflight = new Preflight(scene, plan.request(), now);
        var account = accountOf(plan, scene);
        var all = new LinkedHashMap<VolumeId, List<Problem>>();
        for (var subject : plan.request().subjects()) {
            var set = HostRules.ofSet(subject, scene);
            var members = new LinkedHashMap<VolumeId, List<Problem>>();
            for (var known : subject.members()) {
                var problems = new ArrayList<>(scene.gaps());
                problems.addAll(preflight.of(known, target(plan, known.id())));
                problems.addAll(set);
                problems.addAll(account.getOrDefault(known.id(), List.of()));
                members.put(known.id(), problems);
            }
            members.forEach((id, problems) -> all.put(id, HostRules.withOthers(id, problems, members)));
        }
        return all;
    }

    /** What is to be said by now about the volume of a request that waited, as far as it and its instances tell. */
    static List<Problem> meanwhile(SnapshotParameters request, Scene scene) {
        var volume = scene.volumes().get(request.volume());
        if (volume == null) {
            return List.of(gone(request.volume()));
        }
        var problems = new ArrayList<>(unusable(volume));
        problems.addAll(HostRules.of(volume, scene.hosts(volume)));
        elsewhere(volume, request.target()).ifPresent(problems::add);
        request.set().ifPresent(set -> problems.addAll(HostRules.ofSet(set, scene)));
        return problems;
    }

    private static Optional<Problem> elsewhere(Volume volume, Target target) {
        return switch (target) {
            case Target.InRegion ignored -> Optional.empty();
            case Target.InLocalZone ignored -> TargetChoice.LOCAL_ZONE.refusal(volume);
            case Target.OnOutpost there ->
                volume.outpost().filter(there.arn()::equals).isPresent()
                        ? TargetChoice.OWN_OUTPOST.refusal(volume)
                        : Optional.of(
                                Problem.red("target.no-outpost", volume.id().value()));
        };
    }

    private static Problem gone(VolumeId volume) {
        return Problem.red("volume.gone", volume.value());
    }

    private static List<Problem> unusable(Volume volume) {
        return USABLE.contains(volume.state())
                ? List.of()
                : List.of(Problem.red("volume.state", volume.id().value(), volume.state()));
    }

    private static Target target(Plan plan, VolumeId volume) {
        return plan.items().stream()
                .filter(item -> item.key().volume().equals(volume))
                .map(item -> item.parameters().target())
                .findFirst()
                .orElseThrow();
    }

    /** The quotas of the account, as the plan uses them up. */
    private static Map<VolumeId, List<Problem>> accountOf(Plan plan, Scene scene) {
        long pending = scene.pending().orElse(0);
        long total = scene.total().orElse(0);
        var all = new LinkedHashMap<VolumeId, List<Problem>>();
        for (var item : plan.items()) {
            var problems = new ArrayList<Problem>();
            if (++pending > PENDING_QUOTA) {
                problems.add(Problem.amber("account.pending-quota", Integer.toString(PENDING_QUOTA)));
            }
            if (++total > SNAPSHOT_QUOTA) {
                problems.add(Problem.amber(
                        "account.snapshot-quota", Long.toString(total - 1), Integer.toString(SNAPSHOT_QUOTA)));
            }
            all.put(item.key().volume(), problems);
        }
        return all;
    }

    private List<Problem> of(Volume known, Target target) {
        var current = scene.now(known);
        if (current.isEmpty()) {
            return List.of(gone(known.id()));
        }
        var volume = current.get();
        var problems = new ArrayList<>(unusable(volume));
        problems.addAll(HostRules.of(volume, scene.hosts(volume)));
        problems.addAll(target(volume, target));
        pending(volume).ifPresent(problems::add);
        recent(volume).ifPresent(problems::add);
        if (volume.encrypted()) {
            problems.add(Problem.info("volume.encrypted", volume.id().value()));
        }
        if (request.copyTags()) {
            problems.addAll(TagCopy.of(request.tags(), volume).remarks(volume.id()));
        }
        return problems;
    }

    private List<Problem> target(Volume volume, Target target) {
        var problems = new ArrayList<Problem>();
        var id = volume.id().value();
        if (request.target() != TargetChoice.REGION && target instanceof Target.InRegion) {
            problems.add(Problem.info("target.region-instead", id));
        }
        if (target instanceof Target.OnOutpost outpost) {
            if (!volume.encrypted()) {
                problems.add(Problem.red("outpost.unencrypted", id));
            }
            problems.add(Problem.info("outpost.one-way", id, outpost.arn().outpostId()));
        }
        lineage(volume, target).ifPresent(problems::add);
        return problems;
    }

    /** By an older guide later snapshots must be where the latest one is; today's does not say. EC2 decides. */
    private Optional<Problem> lineage(Volume volume, Target target) {
        var snapshots = scene.snapshotsOf(volume.id());
        if (volume.outpost().isEmpty() || snapshots.isEmpty()) {
            return Optional.empty();
        }
        var latest = latest(snapshots);
        boolean onOutpost = target instanceof Target.OnOutpost;
        if (latest.outpost().isPresent() == onOutpost) {
            return Optional.empty();
        }
        var id = volume.id().value();
        return Optional.of(
                onOutpost
                        ? Problem.amber(
                                "outpost.lineage-region", id, latest.id().value())
                        : Problem.amber("outpost.lineage", id, latest.id().value()));
    }

    private static Sighting latest(List<Sighting> snapshots) {
        return snapshots.stream().max(Comparator.comparing(Sighting::startTime)).orElseThrow();
    }

    private Optional<Problem> pending(Volume volume) {
        var pending = scene.snapshotsOf(volume.id()).stream()
                .filter(Preflight::counts)
                .toList();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        int limit = HDD.contains(volume.type()) ? PENDING_OF_HDD : PENDING_OF_VOLUME;
        var id = volume.id().value();
        if (pending.size() >= limit) {
            return Optional.of(Problem.amber(
                    "volume.pending-limit", id, Integer.toString(pending.size()), Integer.toString(limit)));
        }
        var newest = latest(pending);
        if (newest.status().equals("error")) {
            return Optional.of(
                    Problem.info("volume.error-counts", id, newest.id().value(), Integer.toString(limit)));
        }
        var whose = whose(newest);
        return Optional.of(
                whose.equals(UNDESCRIBED)
                        ? Problem.info(
                                "volume.pending-undescribed", id, newest.id().value())
                        : Problem.info("volume.pending", id, newest.id().value(), whose));
    }

    /** Snapshots that went wrong count towards the volume's limit as pending ones do. */
    private static boolean counts(Sighting sighting) {
        return sighting.status().equals("pending") || sighting.status().equals("error");
    }

    /** The second click, or a colleague's: the last snapshot is seconds or minutes old. */
    private Optional<Problem> recent(Volume volume) {
        var snapshots = scene.snapshotsOf(volume.id());
        if (snapshots.isEmpty()) {
            return Optional.empty();
        }
        var latest = latest(snapshots);
        var age = Duration.between(latest.startTime(), now);
        if (age.compareTo(MINUTES_AGO) >= 0) {
            return Optional.empty();
        }
        var id = volume.id().value();
        var whose = whose(latest);
        if (age.compareTo(SPACING) < 0) {
            return Optional.of(Problem.amber("volume.recent", id, latest.id().value(), whose));
        }
        long minutes = age.toMinutes();
        return Optional.of(
                minutes == 0
                        ? Problem.amber(
                                "volume.seconds-ago", id, latest.id().value(), Long.toString(age.toSeconds()), whose)
                        : Problem.amber("volume.minutes-ago", id, latest.id().value(), Long.toString(minutes), whose));
    }

    /** By what it carries; a colleague's Holdpoint says so too. */
    private static String whose(Sighting sighting) {
        if (Lookup.identity(sighting).isPresent()) {
            return CheckReport.HOLDPOINT;
        }
        return sighting.description().isBlank() ? UNDESCRIBED : sighting.description();
    }
}
