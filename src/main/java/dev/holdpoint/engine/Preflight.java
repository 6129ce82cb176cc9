package dev.holdpoint.engine;

import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between a volume and its snapshot besides permission, as far as it can be known before the first request
 * (docs/ec2.md, sections 1 and 2.3). Pure.
 */
final class Preflight {
    /** EC2's quota of pending snapshots of an account and Region. */
    static final int PENDING_QUOTA = 100;

    private static final int PENDING_OF_VOLUME = 5;
    private static final int PENDING_OF_HDD = 1;
    private static final Duration SPACING = Duration.ofSeconds(15);
    private static final Set<String> HDD = Set.of("st1", "sc1");
    private static final Set<String> USABLE = Set.of("available", "in-use");

    private Preflight() {}

    /**
     * What is to be said about one volume.
     *
     * @param snapshots those of the volume that are on EC2 already
     * @param wish what the operator asked for; the target is what came of it
     */
    static List<Problem> of(Volume volume, TargetChoice wish, Target target, List<Sighting> snapshots, Instant now) {
        var problems = new ArrayList<Problem>();
        if (!USABLE.contains(volume.state())) {
            problems.add(Problem.red("volume.state", volume.id().value(), volume.state()));
        }
        target(volume, wish, target, snapshots).forEach(problems::add);
        pending(volume, snapshots).ifPresent(problems::add);
        snapshots.stream()
                .filter(sighting -> sighting.startTime().plus(SPACING).isAfter(now))
                .findFirst()
                .ifPresent(sighting -> problems.add(Problem.info(
                        "volume.recent", volume.id().value(), sighting.id().value())));
        return problems;
    }

    private static List<Problem> target(Volume volume, TargetChoice wish, Target target, List<Sighting> snapshots) {
        var problems = new ArrayList<Problem>();
        if (wish != TargetChoice.REGION && target instanceof Target.InRegion) {
            problems.add(Problem.info("target.region-instead", volume.id().value()));
        }
        if (target instanceof Target.OnOutpost && !volume.encrypted()) {
            problems.add(Problem.red("outpost.unencrypted", volume.id().value()));
        }
        // EC2 may want later snapshots where the latest one is; whether it does, only EC2 decides. The latest one's
        // place is not in a sighting, so this can only remind.
        if (volume.outpost().isPresent() && !snapshots.isEmpty()) {
            problems.add(Problem.amber(
                    "outpost.lineage",
                    volume.id().value(),
                    latest(snapshots).id().value()));
        }
        return problems;
    }

    private static Sighting latest(List<Sighting> snapshots) {
        return snapshots.stream().max(Comparator.comparing(Sighting::startTime)).orElseThrow();
    }

    private static Optional<Problem> pending(Volume volume, List<Sighting> snapshots) {
        var pending = snapshots.stream().filter(Preflight::counts).toList();
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
        var whose = whose(newest);
        return Optional.of(
                whose.isBlank()
                        ? Problem.info(
                                "volume.pending-undescribed", id, newest.id().value())
                        : Problem.info("volume.pending", id, newest.id().value(), whose));
    }

    /** Snapshots that went wrong count towards the volume's limit as pending ones do. */
    private static boolean counts(Sighting sighting) {
        return sighting.status().equals("pending") || sighting.status().equals("error");
    }

    private static String whose(Sighting sighting) {
        return Lookup.identity(sighting).isPresent() ? "Holdpoint" : sighting.description();
    }
}
