package dev.holdpoint.model;

import java.time.Instant;
import java.util.List;

/** What the checks of a {@link Plan} found, volume by volume, in the plan's order. */
public record CheckReport(Plan plan, Instant at, List<Item> items) {
    /** Whose a snapshot is that carries an identity like this program's. */
    public static final String HOLDPOINT = "Holdpoint";

    /** How a volume stands. */
    public enum Light {
        /** EC2 would take the request, and nothing stands against it. */
        GREEN,
        /** EC2 would take it; something must be accepted first. */
        AMBER,
        /** EC2 would refuse it, or might for all that is known. */
        RED,
        /** Nothing was found against it, and EC2 was not asked yet. */
        NOT_ASKED
    }

    /** What was found for one volume: the dry run's answer and whatever else is to be said. */
    public record Item(VolumeId volume, Permission permission, List<Problem> problems) {
        public Item {
            problems = List.copyOf(problems);
        }

        /** Whether this volume's request should not be sent. */
        public boolean blocks() {
            return !(permission instanceof Permission.Allowed) || has(Severity.RED);
        }

        /** How the volume stands: green only by EC2's own word. */
        public Light light() {
            if (has(Severity.RED)) {
                return Light.RED;
            }
            return switch (permission) {
                case Permission.NotAsked ignored -> Light.NOT_ASKED;
                case Permission.Denied ignored -> Light.RED;
                case Permission.CouldNotTell ignored -> Light.RED;
                case Permission.Allowed ignored -> has(Severity.AMBER) ? Light.AMBER : Light.GREEN;
            };
        }

        /** What must be accepted before the request may be sent. */
        public List<Problem> toAccept() {
            return problems.stream()
                    .filter(problem -> problem.severity() == Severity.AMBER)
                    .toList();
        }

        private boolean has(Severity severity) {
            return problems.stream().anyMatch(problem -> problem.severity() == severity);
        }
    }

    public CheckReport {
        items = List.copyOf(items);
    }

    /**
     * What a later look at the same plan found that this one did not, so that nobody has accepted it; also that
     * something could not be looked at: what is not known now may have become anything.
     */
    public List<Problem> newsIn(CheckReport later) {
        return later.items().stream()
                .flatMap(item -> item.problems().stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .filter(problem -> !knows(item.volume(), problem)))
                .distinct()
                .toList();
    }

    private boolean knows(VolumeId volume, Problem problem) {
        return items.stream()
                .filter(item -> item.volume().equals(volume))
                .flatMap(item -> item.problems().stream())
                .anyMatch(known -> about(known).equals(about(problem)));
    }

    /** Figures move from look to look, and a snapshot that began seconds ago began minutes ago later. */
    private static String about(Problem problem) {
        return switch (problem.key()) {
            case "volume.recent", "volume.seconds-ago", "volume.minutes-ago" ->
                "recent " + problem.arguments().get(1);
            default -> problem.key();
        };
    }
}
