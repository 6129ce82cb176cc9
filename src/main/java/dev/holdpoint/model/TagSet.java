package dev.holdpoint.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The operator's tags for a snapshot, checked against EC2's rules (docs/ec2.md, section 1): keys of 1 to 127
 * characters, values of at most 256, no key twice (case matters), {@code aws:} reserved, 50 tags on a resource. Four of
 * the 50 and the prefix {@code holdpoint:} are this program's own.
 */
public record TagSet(List<Tag> tags) {
    public static final int MAX_KEY = 127;
    public static final int MAX_VALUE = 256;
    public static final int MAX_PER_RESOURCE = 50;
    public static final int OWN = 4;
    public static final int MAX_OF_OPERATOR = MAX_PER_RESOURCE - OWN;
    public static final TagSet EMPTY = new TagSet(List.of());

    public TagSet {
        tags = List.copyOf(tags);
        var problems = problemsOf(tags);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    /** The tags as a set, or every rule that they break. */
    public static Checked<TagSet> parse(List<Tag> tags) {
        var problems = problemsOf(tags);
        return problems.isEmpty() ? Checked.valid(new TagSet(tags)) : new Checked.Invalid<>(problems);
    }

    /** The rules that one tag breaks by itself, whatever stands beside it. */
    public static List<Problem> problemsOf(Tag tag) {
        var problems = new ArrayList<Problem>();
        if (tag.key().isBlank()) {
            problems.add(Problem.red("tag.key-empty"));
        }
        if (tag.key().length() > MAX_KEY) {
            problems.add(Problem.red("tag.key-long", tag.key(), Integer.toString(MAX_KEY)));
        }
        if (tag.value().length() > MAX_VALUE) {
            problems.add(Problem.red("tag.value-long", tag.key(), Integer.toString(MAX_VALUE)));
        }
        if (startsWith(tag.key(), "aws:") || startsWith(tag.key(), "holdpoint:")) {
            problems.add(Problem.red("tag.reserved", tag.key()));
        }
        if (hasControls(tag.key()) || hasControls(tag.value())) {
            problems.add(Problem.red("tag.control", visible(tag.key())));
        }
        return problems;
    }

    private static List<Problem> problemsOf(List<Tag> tags) {
        var problems = new ArrayList<Problem>();
        var keys = new HashSet<String>();
        for (var tag : tags) {
            problems.addAll(problemsOf(tag));
            if (!keys.add(tag.key())) {
                problems.add(Problem.red("tag.twice", tag.key()));
            }
        }
        if (tags.size() > MAX_OF_OPERATOR) {
            problems.add(Problem.red("tag.many", Integer.toString(tags.size()), Integer.toString(MAX_OF_OPERATOR)));
        }
        return problems;
    }

    private static boolean startsWith(String key, String prefix) {
        return key.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static String visible(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
