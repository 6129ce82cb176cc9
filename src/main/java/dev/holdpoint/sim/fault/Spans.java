package dev.holdpoint.sim.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spans of time as one types them: {@code 150ms}, {@code 30s}, {@code 5m}, {@code 2h}; a bare 0 is a span too. */
public final class Spans {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private Spans() {}

    /** The span that {@code text} says; empty if it says none. */
    public static Optional<Duration> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return text.equals("0") ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        var count = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }

    /** The shortest text that {@link #parse} reads as {@code span}, which has whole milliseconds. */
    public static String text(Duration span) {
        return span.toMillis() % 1000 == 0 ? span.toSeconds() + "s" : span.toMillis() + "ms";
    }
}
