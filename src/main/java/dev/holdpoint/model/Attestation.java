package dev.holdpoint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operator saw, accepted and stated: journalled with the run, for its evidence.
 *
 * @param checkedTime when the checks ended, or null if none were made
 * @param checks what they found, volume by volume
 * @param accepted the amber problems that the operator ticked
 * @param acknowledgement what the operator typed to begin before the snapshots are restorable; empty if nothing
 * @param statements what the operator stated, before the run and while it went on, oldest first
 */
public record Attestation(
        @Nullable Instant checkedTime,
        List<CheckReport.Item> checks,
        List<Accepted> accepted,
        String acknowledgement,
        List<Statement> statements) {
    public static final Attestation NONE = new Attestation(null, List.of(), List.of(), "", List.of());

    /** A tick at an amber problem. */
    public record Accepted(VolumeId volume, Problem problem, Instant at) {}

    /**
     * Something that the operator said to have done; Holdpoint did not do it and did not see it.
     *
     * @param subject what it is about, dotted, for example {@code writes.paused} or {@code instance.stopped}
     * @param text in the operator's or the screen's words
     * @param volumes what it holds for; empty for the whole run
     */
    public record Statement(Instant at, String subject, String text, List<VolumeId> volumes) {
        public Statement {
            volumes = List.copyOf(volumes);
        }
    }

    public Attestation {
        checks = List.copyOf(checks);
        accepted = List.copyOf(accepted);
        statements = List.copyOf(statements);
    }

    /** What follows from a report of which every amber problem was ticked now. */
    public static Attestation of(CheckReport report, Instant ticked) {
        var accepted = report.items().stream()
                .flatMap(item -> item.toAccept().stream().map(problem -> new Accepted(item.volume(), problem, ticked)))
                .toList();
        return new Attestation(report.at(), report.items(), accepted, "", List.of());
    }

    /** When the checks ended, if any were made. */
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedTime);
    }

    /** The same with what the operator typed to accept the weaker gate. */
    public Attestation acknowledging(String typed) {
        return new Attestation(checkedTime, checks, accepted, typed, statements);
    }

    /** The same with one more statement. */
    public Attestation with(Statement statement) {
        var all = new ArrayList<>(statements);
        all.add(statement);
        return new Attestation(checkedTime, checks, accepted, acknowledgement, all);
    }

    /** The same with one more tick. */
    public Attestation accepting(VolumeId volume, Problem problem, Instant at) {
        var all = new ArrayList<>(accepted);
        all.add(new Accepted(volume, problem, at));
        return new Attestation(checkedTime, checks, all, acknowledgement, statements);
    }

    /**
     * Whether what was found of a volume after all this needs a person's word: what is red does, and of what is amber
     * that of whose kind none was seen or accepted. Who had nothing checked is asked about red alone.
     */
    public boolean leavesOpen(VolumeId volume, Problem later) {
        return switch (later.severity()) {
            case RED -> true;
            case AMBER -> checkedTime != null && !seen(volume).contains(later.key());
            case INFO -> false;
        };
    }

    private Set<String> seen(VolumeId volume) {
        return Stream.concat(
                        checks.stream()
                                .filter(item -> item.volume().equals(volume))
                                .flatMap(item -> item.problems().stream()),
                        accepted.stream()
                                .filter(one -> one.volume().equals(volume))
                                .map(Accepted::problem))
                .map(Problem::key)
                .collect(Collectors.toSet());
    }

    /** What was found amber and not accepted, or red: why the run should not begin. */
    public List<Problem> unaccepted() {
        return checks.stream()
                .flatMap(item -> item.problems().stream()
                        .filter(problem -> problem.severity() == Severity.RED
                                || (problem.severity() == Severity.AMBER && !accepts(item.volume(), problem))))
                .distinct()
                .toList();
    }

    private boolean accepts(VolumeId volume, Problem problem) {
        return accepted.stream()
                .anyMatch(one -> one.volume().equals(volume) && one.problem().equals(problem));
    }
}
