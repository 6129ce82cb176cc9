package dev.holdpoint.text;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts problems into words: what happened, what it means for the snapshot, and what to do next. The words are chosen by
 * the problem's key alone; a key of EC2's that has no words of its own says so and names the code.
 */
public final class ProblemText {
    private static final String UNKNOWN_EC2 = "ec2.other";
    private static final String WHAT = "what";
    private static final String WAITS = "waits";

    private final Messages messages;

    public ProblemText(Messages messages) {
        this.messages = messages;
    }

    /** What happened, in one sentence. */
    public String what(Problem problem) {
        return part(problem, WHAT);
    }

    /** What it means for the snapshot. */
    public String means(Problem problem) {
        return part(problem, "means");
    }

    /** What to do next. */
    public String next(Problem problem) {
        return part(problem, "next");
    }

    /** All three, as one paragraph; parts that have nothing to say are left out. */
    public String paragraph(Problem problem) {
        return Stream.of(what(problem), means(problem), next(problem))
                .filter(sentence -> !sentence.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** One line a problem, for a label under a field. */
    public String lines(List<Problem> problems) {
        return problems.stream().map(this::paragraph).collect(Collectors.joining("\n"));
    }

    /** What to quote to support: the code, the request id and the service's own words. Not for logs. */
    public String details(Problem problem) {
        return Stream.of(
                        problem.key(),
                        problem.requestId().isEmpty() ? "" : messages.problem("request-id", problem.requestId()),
                        problem.quotable())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Whether any of {@code problems} blocks. */
    public static boolean blocks(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.RED);
    }

    /**
     * What happened is the code's own sentence, whatever the request was; what it means and what is next is the same
     * for all that leave a request in doubt, and for all questions whose answer was lost.
     */
    private String part(Problem problem, String part) {
        var family = problem.key().substring(0, Math.max(0, problem.key().indexOf('.')));
        return switch (family) {
            case "ec2" -> sentence(problem, known(problem.key()) ? problem.key() : UNKNOWN_EC2, part);
            case "doubt", "asked" -> {
                var code = "ec2." + problem.key().substring(family.length() + 1);
                yield sentence(problem, part.equals(WHAT) && known(code) ? code : family, part);
            }
            case WAITS -> waits(problem, part);
            default -> sentence(problem, problem.key(), part);
        };
    }

    /**
     * What stands in the way of a run has its own words for what and what next; what it means is that the run waits.
     */
    private String waits(Problem problem, String part) {
        var inner = new Problem(
                problem.key().substring(WAITS.length() + 1),
                problem.severity(),
                problem.arguments(),
                problem.detail(),
                problem.requestId());
        return switch (part) {
            case "means" -> sentence(problem, WAITS, part);
            case "next" -> (part(inner, part) + " " + sentence(problem, WAITS, part)).strip();
            default -> part(inner, part);
        };
    }

    private boolean known(String key) {
        return messages.hasProblem(key + "." + WHAT);
    }

    private String sentence(Problem problem, String key, String part) {
        var full = key + "." + part;
        if (!messages.hasProblem(full) && !part.equals(WHAT)) {
            return "";
        }
        return messages.problem(full, problem.arguments().toArray());
    }
}
