package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the filter box, understood. Words and tokens are separated by blanks and must all match; an
 * {@code or} between them begins another group, of which one must match. Double quotes keep blanks together; a leading
 * minus turns a word or token around.
 *
 * <ul>
 *   <li>{@code word}: the id, name, instance or a tag's value contains it
 *   <li>{@code tag:Key = value}, {@code !=}, {@code :} (contains), {@code !:}; {@code tag:Key}: there is such a tag
 *   <li>{@code state = in-use}, and so on for {@code type}, {@code zone}, {@code name}, {@code id}, {@code instance}
 *   <li>{@code size > 100}, in GiB; {@code encrypted = no}
 * </ul>
 *
 * Blanks around the sign may be left out ({@code state:in-use}), but for a tag's {@code :}, as keys have colons too.
 * Upper and lower case do not matter. A token that nobody knows is a word like any other.
 */
final class VolumeFilter {
    private static final String VALUE = "(?:[^\\s\"]|\"[^\"]*\"?)*";
    private static final String WORD = "(?:[^\\s\"]|\"[^\"]*\"?)+";
    private static final Pattern PART = Pattern.compile(
            "(?<tagminus>-?)tag:(?<key>(?:[^\\s\"=!]|\"[^\"]*\")+)"
                    + "(?:(?:\\s+(?<tagspaced>=|!=|:|!:)(?:\\s+|$)|(?<tagtight>=|!=))(?<tagvalue>" + VALUE
                    + "))?(?=\\s|$)"
                    + "|(?<minus>-?)(?<field>state|type|zone|name|id|instance|size|encrypted)"
                    + "(?:\\s+(?<spaced>!?[=:]|[<>]=?)(?:\\s+|$)|(?<tight>!?[=:]|[<>]=?))(?<value>" + VALUE
                    + ")(?=\\s|$)"
                    + "|(?<word>" + WORD + ")",
            Pattern.CASE_INSENSITIVE);

    /** Lets everything through. */
    static final Predicate<Line> ALL = line -> true;

    private VolumeFilter() {}

    /** What passes both. */
    static Predicate<Line> both(Predicate<Line> one, Predicate<Line> other) {
        if (one.equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? one : one.and(other);
    }

    /**
     * A part of what was typed.
     *
     * @param text as it can be typed again
     * @param token whether it names a property; otherwise it is a word to look for
     */
    record Part(String text, boolean token, Predicate<Line> test) {
        boolean isOr() {
            return text.equalsIgnoreCase("or");
        }

        boolean isAnd() {
            return text.equalsIgnoreCase("and");
        }
    }

    /** {@link #ALL} where nothing is asked for. */
    static Predicate<Line> parse(String text) {
        var groups = new ArrayList<Predicate<Line>>();
        @Nullable Predicate<Line> group = null;
        for (var part : parts(text)) {
            if (part.isOr()) {
                if (group != null) {
                    groups.add(group);
                }
                group = null;
            } else if (!part.isAnd()) {
                group = group == null ? part.test() : group.and(part.test());
            }
        }
        if (group != null) {
            groups.add(group);
        }
        return groups.stream().reduce(Predicate::or).orElse(ALL);
    }

    /** The words, tokens and connectives of {@code text}, in their order. */
    static List<Part> parts(String text) {
        return PART.matcher(text).results().map(VolumeFilter::part).toList();
    }

    private static Part part(MatchResult match) {
        if (match.group("key") != null) {
            return new Part(match.group(), true, turned(match.group("tagminus"), tag(match)));
        }
        if (match.group("field") != null) {
            var test = FilterToken.of(
                    plain(match.group("field")), first(match, "spaced", "tight"), plain(match.group("value")));
            return new Part(match.group(), true, turned(match.group("minus"), test));
        }
        return new Part(match.group(), false, word(plain(match.group("word"))));
    }

    private static Predicate<VolumeRow> tag(MatchResult match) {
        var value = plain(first(match, "tagvalue"));
        // “tag:Env = ” is still being typed; “tag:Env=” asks for a tag that is empty.
        return match.group("tagspaced") != null && value.isEmpty()
                ? row -> true
                : FilterToken.tag(plain(match.group("key")), first(match, "tagspaced", "tagtight"), value);
    }

    private static Predicate<Line> turned(String minus, Predicate<VolumeRow> test) {
        var wanted = minus.isEmpty() ? test : test.negate();
        return line -> wanted.test(line.row());
    }

    private static Predicate<Line> word(String word) {
        if (word.equals("tag:")) {
            return line -> true;
        }
        return word.length() > 1 && word.startsWith("-")
                ? FilterToken.anywhere(word.substring(1)).negate()
                : FilterToken.anywhere(word);
    }

    private static String first(MatchResult match, String... groups) {
        for (var group : groups) {
            var found = match.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static String plain(String text) {
        return text.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
