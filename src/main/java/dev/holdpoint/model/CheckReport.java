package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;

/** What the checks of a {@link Plan} found, volume by volume, in the plan's order. */
public record CheckReport(Plan plan, Instant at, List<Item> items) {

    /** What was found for one volume: the dry run's answer and whatever else stands in the way. */
    public record Item(VolumeId volume, Permission permission, List<Problem> problems) {
        public Item {
            problems = List.copyOf(problems);
        }

        /** Whether this volume's request should not be sent. */
        public boolean blocks() {
            return !(permission instanceof Permission.Allowed)
                    || problems.stream().anyMatch(problem -> problem.severity() == Severity.RED);
        }
    }

    public CheckReport {
        items = List.copyOf(items);
    }
}
