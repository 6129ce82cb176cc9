package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A description filled in for everything that is chosen. Pure.
 *
 * @param lines what each request would say, without the identity that is added
 * @param longest how many characters the longest has, filled in; of the text itself where nothing is chosen
 * @param problems every rule that is broken, each once
 */
record Previews(List<Line> lines, int longest, List<Problem> problems) {

    /** What the snapshots of one subject would say. */
    record Line(Subject subject, String text) {}

    Previews {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Fills {@code typed} in. */
    static Previews of(String typed, List<Subject> subjects, DescriptionTemplate.Filling run) {
        var template = DescriptionTemplate.parse(typed);
        if (template instanceof Checked.Invalid<DescriptionTemplate> invalid) {
            return new Previews(List.of(), typed.length(), invalid.reasons());
        }
        var lines = new ArrayList<Line>();
        var problems = new ArrayList<Problem>();
        int longest = subjects.isEmpty() ? typed.length() : 0;
        if (subjects.isEmpty() && template.orThrow().placeholders().isEmpty()) {
            problems.addAll(Description.parse(typed).problems());
        }
        for (var subject : subjects) {
            var described = template.orThrow().describe(subject, run);
            problems.addAll(described.problems());
            described.value().map(Description::text).ifPresent(text -> lines.add(new Line(subject, text)));
            longest = Math.max(longest, length(described, typed));
        }
        lines.sort(Comparator.comparingInt((Line line) -> line.text().length()).reversed());
        return new Previews(lines, longest, problems.stream().distinct().toList());
    }

    /** A description that is too long says in its problem how long it is. */
    private static int length(Checked<Description> described, String typed) {
        return described
                .value()
                .map(text -> text.text().length())
                .orElseGet(() -> described.problems().stream()
                        .filter(problem -> problem.key().equals("description.long"))
                        .map(problem -> Integer.parseInt(problem.arguments().getFirst()))
                        .findFirst()
                        .orElse(typed.length()));
    }
}
