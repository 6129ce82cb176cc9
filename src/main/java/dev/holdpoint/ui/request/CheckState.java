package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is known of whether the request would be allowed. */
sealed interface CheckState {
    /** How long an answer is taken for granted: policies and volumes change under it. */
    Duration FRESH = Duration.ofMinutes(5);

    /** What was found so far, volume by volume. */
    List<CheckReport.Item> items();

    /** Not checked, or edited since. */
    record None() implements CheckState {
        @Override
        public List<CheckReport.Item> items() {
            return List.of();
        }
    }

    /** Being asked; {@code items} are the answers so far. */
    record Running(Plan plan, List<CheckReport.Item> items) implements CheckState {
        public Running {
            items = List.copyOf(items);
        }
    }

    /** Asked, all of it. */
    record Done(CheckReport report) implements CheckState {
        @Override
        public List<CheckReport.Item> items() {
            return report.items();
        }

        boolean fresh(Instant now) {
            return Duration.between(report.at(), now).compareTo(FRESH) < 0;
        }
    }

    /** The volumes that would not be snapshotted. */
    default List<VolumeId> blocked() {
        return items().stream()
                .filter(CheckReport.Item::blocks)
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
                .filter(item -> !item.blocks() && !item.problems().isEmpty())
                .count();
    }
}
