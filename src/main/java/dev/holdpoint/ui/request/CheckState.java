package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.VolumeId;
import java.util.List;
import java.util.Optional;

/** What is known of whether the request would be allowed. */
sealed interface CheckState {
    /** What was found so far, volume by volume. */
    List<CheckReport.Item> items();

    /** What would be sent; nothing while there is no request. */
    Optional<Plan> plan();

    /** There is no request yet. */
    record None() implements CheckState {
        @Override
        public List<CheckReport.Item> items() {
            return List.of();
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.empty();
        }
    }

    /** Edited just now: it is being looked at, and EC2 was not asked about it. {@code items} are of before the edit. */
    record Looking(Plan planned, List<CheckReport.Item> items) implements CheckState {
        public Looking {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.of(planned);
        }
    }

    /** Looked at; EC2 was asked about none of it, or not about all. */
    record Looked(CheckReport report) implements CheckState {
        @Override
        public List<CheckReport.Item> items() {
            return report.items();
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.of(report.plan());
        }
    }

    /** Being asked; {@code items} are the answers so far. */
    record Running(Plan planned, List<CheckReport.Item> items) implements CheckState {
        public Running {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.of(planned);
        }
    }

    /** Asked, all of it. */
    record Done(CheckReport report) implements CheckState {
        @Override
        public List<CheckReport.Item> items() {
            return report.items();
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.of(report.plan());
        }
    }

    /** What follows from a report: asked only if EC2 was asked about every volume. */
    static CheckState of(CheckReport report) {
        return report.items().stream().anyMatch(item -> item.permission() instanceof Permission.NotAsked)
                ? new Looked(report)
                : new Done(report);
    }

    /** The volumes that would not be snapshotted. */
    default List<VolumeId> blocked() {
        return items().stream()
                .filter(item -> item.light() == Light.RED)
                .map(CheckReport.Item::volume)
                .toList();
    }

    /** Whether a snapshot was allowed but its tags were not. */
    default boolean tagsDenied() {
        return items().stream()
                .flatMap(item -> item.problems().stream())
                .anyMatch(problem -> problem.key().equals("check.tags-denied"));
    }

    /** How many volumes have something to be accepted. */
    default long warned() {
        return items().stream()
                .filter(item -> item.light() != Light.RED && !item.toAccept().isEmpty())
                .count();
    }
}
