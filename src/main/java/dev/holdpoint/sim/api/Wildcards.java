package dev.holdpoint.sim.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The values of one filter, any of which may fit. A star stands for any run of characters, a question mark for one, and
 * a backslash takes the meaning from the character after it. Matching takes at most the product of the two lengths, so
 * that a hostile value cannot hold up the simulation, as a regular expression could.
 */
final class Wildcards implements Predicate<String> {
    private static final int RUN = -1;
    private static final int ONE = -2;

    private final Set<String> exact = new HashSet<>();
    private final List<int[]> patterns;

    Wildcards(List<String> values) {
        values.stream().filter(value -> !wild(value)).forEach(exact::add);
        patterns =
                values.stream().filter(Wildcards::wild).map(Wildcards::pattern).toList();
    }

    @Override
    public boolean test(String text) {
        return exact.contains(text) || patterns.stream().anyMatch(pattern -> fits(pattern, text));
    }

    private static boolean wild(String value) {
        return value.indexOf('*') >= 0 || value.indexOf('?') >= 0 || value.indexOf('\\') >= 0;
    }

    private static int[] pattern(String value) {
        var parts = IntStream.builder();
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                parts.add(value.charAt(i));
            } else {
                parts.add(c == '*' ? RUN : c == '?' ? ONE : c);
            }
        }
        return parts.build().toArray();
    }

    /** Goes back no further than to the latest star: what an earlier one could still take, that one can take too. */
    private static boolean fits(int[] pattern, String text) {
        var at = 0;
        var star = -1;
        var taken = 0;
        for (var i = 0; i < text.length(); ) {
            if (at < pattern.length && (pattern[at] == ONE || pattern[at] == text.charAt(i))) {
                at++;
                i++;
            } else if (at < pattern.length && pattern[at] == RUN) {
                star = at;
                taken = i;
                at++;
            } else if (star >= 0) {
                taken++;
                i = taken;
                at = star + 1;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == RUN) {
            at++;
        }
        return at == pattern.length;
    }
}
