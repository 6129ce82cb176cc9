package dev.holdpoint.engine;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a volume's instances mean for its snapshot, and an instance for its set (docs/ec2.md, section 1). Pure. */
final class HostRules {
    /** What EC2 refuses a volume for a while, and with it the set that the volume is in. */
    private static final Set<String> HOLDING =
            Set.of("volume.recent", "volume.pending-limit", "outpost.lineage", "outpost.lineage-region");

    private HostRules() {}

    /** What is to be said of a volume that is attached to {@code hosts}. */
    static List<Problem> of(Volume volume, List<Instance> hosts) {
        var problems = new ArrayList<Problem>();
        var id = volume.id().value();
        if (!volume.managedBy().isEmpty()) {
            problems.add(Problem.amber("volume.managed", id, volume.managedBy()));
        }
        if (volume.attachments().size() > 1) {
            problems.add(Problem.amber(
                    "volume.multi-attach",
                    id,
                    Integer.toString(volume.attachments().size())));
        }
        for (var host : hosts) {
            writing(volume, host, problems);
            whatItIs(volume, host, problems);
        }
        if (hosts.isEmpty() && volume.state().equals("in-use")) {
            problems.add(Problem.info("volume.in-use", id));
        }
        return problems;
    }

    /** EC2 captures what is on the volume at that moment, and not what an operating system holds back. */
    private static void writing(Volume volume, Instance host, List<Problem> problems) {
        if (!host.running()) {
            return;
        }
        var id = volume.id().value();
        problems.add(
                host.bootsFrom(volume)
                        ? Problem.amber("volume.root-running", id, host.id())
                        : Problem.info("volume.in-use", id));
    }

    private static void whatItIs(Volume volume, Instance host, List<Problem> problems) {
        var id = volume.id().value();
        if (host.hibernationEnabled()) {
            problems.add(Problem.amber("instance.hibernation", id, host.id()));
        }
        if (!host.build().managedBy().isEmpty()) {
            problems.add(
                    Problem.amber("instance.managed", host.id(), host.build().managedBy()));
        }
        if (host.build().mayHaveInstanceStore()) {
            problems.add(Problem.info("instance.store", host.id(), host.build().type()));
        }
        if (host.bootsFrom(volume) && !host.build().productCodes().isEmpty()) {
            problems.add(Problem.info(
                    "volume.product-codes", id, String.join(", ", host.build().productCodes())));
        }
    }

    /** What is to be said of every member of a set. */
    static List<Problem> ofSet(Subject subject, Scene scene) {
        if (!(subject instanceof Subject.InstanceSet set) || !scene.described()) {
            return List.of();
        }
        var host = scene.instances().get(set.instance().id());
        if (host == null) {
            return scene.gaps().isEmpty()
                    ? List.of(Problem.red("set.instance-gone", set.instance().id()))
                    : List.of();
        }
        var problems = new ArrayList<>(
                changed(host, set.attached().stream().map(Volume::id).collect(Collectors.toSet()), false));
        if (host.running()) {
            problems.add(Problem.info("set.crash-consistent", host.id()));
        }
        return problems;
    }

    /** What is to be said by now of every member of a set that waited; of its instance {@code scene} tells. */
    static List<Problem> ofSet(SnapshotSet set, Scene scene) {
        var host = scene.instances().get(set.instance());
        if (host == null) {
            return List.of(Problem.red("set.instance-gone", set.instance()));
        }
        var planned = new HashSet<>(set.members());
        planned.addAll(set.excluded());
        return changed(host, planned, set.withoutBoot());
    }

    /**
     * What is to be said of a member besides its own: a set is one request, so what stands against one of its volumes
     * stands against all of them.
     */
    static List<Problem> withOthers(VolumeId member, List<Problem> own, Map<VolumeId, List<Problem>> members) {
        var problems = new ArrayList<>(own);
        with(problem -> problem.severity() == Severity.RED, member, members)
                .ifPresent(other -> problems.add(Problem.red("set.member-blocks", other.value())));
        with(problem -> HOLDING.contains(problem.key()), member, members)
                .ifPresent(other -> problems.add(Problem.amber("set.member-warns", other.value())));
        return problems;
    }

    /** The first other member of which such a thing was found, unless it was found of this one too. */
    private static Optional<VolumeId> with(
            Predicate<Problem> what, VolumeId member, Map<VolumeId, List<Problem>> members) {
        var found = members.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(what))
                .map(Map.Entry::getKey)
                .toList();
        return found.contains(member) ? Optional.empty() : found.stream().findFirst();
    }

    /** EC2 takes what is attached at that moment; a set that is not the one that was chosen is none. */
    private static List<Problem> changed(Instance host, Set<VolumeId> planned, boolean andTheBoot) {
        if (host.volumes().isEmpty()) {
            return List.of();
        }
        var more = new HashSet<>(host.volumes());
        more.removeAll(planned);
        if (andTheBoot && more.size() == 1) {
            // A request without the boot volume does not name it.
            more.clear();
        }
        var fewer = new HashSet<>(planned);
        fewer.removeAll(host.volumes());
        var problems = new ArrayList<Problem>();
        if (!more.isEmpty()) {
            problems.add(Problem.red("set.attached-since", host.id(), list(more)));
        }
        if (!fewer.isEmpty()) {
            problems.add(Problem.red("set.detached-since", host.id(), list(fewer)));
        }
        return problems;
    }

    private static String list(Set<VolumeId> ids) {
        return ids.stream().sorted().map(VolumeId::value).collect(Collectors.joining(", "));
    }
}
