package dev.holdpoint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the operator wants to have snapshotted by one request to EC2. */
public sealed interface Subject {
    /** EC2's limit of data volumes that a set may leave out. */
    int MAX_EXCLUDED = 40;

    /** The volumes that get a snapshot. */
    List<Volume> members();

    /** The instance that it belongs to, as far as it is known. */
    Optional<Instance> host();

    /**
     * A volume by itself: a point in time of its own.
     *
     * @param instance the instance that it is attached to, or null if there is none or it is not known
     */
    record Single(Volume volume, @Nullable Instance instance) implements Subject {
        @Override
        public List<Volume> members() {
            return List.of(volume);
        }

        @Override
        public Optional<Instance> host() {
            return Optional.ofNullable(instance);
        }
    }

    /**
     * The volumes of an instance at one common point in time. They are asked for together, wait at 99 % for the slowest
     * of them, and fail together.
     *
     * @param attached all volumes that are attached to the instance, those that are left out too
     * @param withoutBoot whether the root volume is left out
     * @param excluded the data volumes that are left out
     */
    record InstanceSet(Instance instance, List<Volume> attached, boolean withoutBoot, Set<VolumeId> excluded)
            implements Subject {
        public InstanceSet {
            attached = List.copyOf(attached);
            excluded = Set.copyOf(excluded);
            var problems = problemsOf(instance, attached, withoutBoot, excluded);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.toString());
            }
        }

        /** The set, or every rule of EC2's that it breaks. */
        public static Checked<InstanceSet> parse(
                Instance instance, List<Volume> attached, boolean withoutBoot, Set<VolumeId> excluded) {
            var problems = problemsOf(instance, attached, withoutBoot, excluded);
            return problems.isEmpty()
                    ? Checked.valid(new InstanceSet(instance, attached, withoutBoot, excluded))
                    : new Checked.Invalid<>(problems);
        }

        private static List<Problem> problemsOf(
                Instance instance, List<Volume> attached, boolean withoutBoot, Set<VolumeId> excluded) {
            var problems = new ArrayList<Problem>();
            var ids = attached.stream().map(Volume::id).collect(Collectors.toSet());
            if (excluded.size() > MAX_EXCLUDED) {
                problems.add(Problem.red(
                        "set.excluded-many", Integer.toString(excluded.size()), Integer.toString(MAX_EXCLUDED)));
            }
            for (var id : excluded.stream().sorted().toList()) {
                if (!ids.contains(id)) {
                    problems.add(Problem.red("set.excluded-elsewhere", id.value(), instance.id()));
                }
            }
            attached.stream()
                    .filter(volume -> instance.bootsFrom(volume) && excluded.contains(volume.id()))
                    .forEach(root -> problems.add(
                            Problem.red("set.root-excluded", root.id().value())));
            if (attached.stream().allMatch(volume -> leftOut(volume, instance, withoutBoot, excluded))) {
                problems.add(Problem.red("set.empty", instance.id()));
            }
            return problems;
        }

        private static boolean leftOut(Volume volume, Instance instance, boolean withoutBoot, Set<VolumeId> excluded) {
            return excluded.contains(volume.id()) || (withoutBoot && instance.bootsFrom(volume));
        }

        @Override
        public List<Volume> members() {
            return attached.stream()
                    .filter(volume -> !leftOut(volume, instance, withoutBoot, excluded))
                    .toList();
        }

        @Override
        public Optional<Instance> host() {
            return Optional.of(instance);
        }
    }
}
