package dev.holdpoint.sim.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Writes XML that is well-formed whatever text it is given: markup is escaped, what XML cannot hold becomes U+FFFD. */
final class Xml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder(512);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. */
    Xml open(String name) {
        text.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    Xml close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with text. */
    Xml leaf(String name, String value) {
        text.append('<').append(name).append('>');
        escape(value);
        text.append("</").append(name).append('>');
        return this;
    }

    Xml leaf(String name, long value) {
        return leaf(name, Long.toString(value));
    }

    Xml leaf(String name, boolean value) {
        return leaf(name, Boolean.toString(value));
    }

    Xml leaf(String name, Instant value) {
        return leaf(name, time(value));
    }

    /** An element with text, or nothing if there is no text. */
    Xml some(String name, String value) {
        return value.isEmpty() ? this : leaf(name, value);
    }

    /** A {@code tagSet}. */
    Xml tags(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return this;
        }
        open("tagSet");
        tags.forEach((key, value) ->
                open("item").leaf("key", key).leaf("value", value).close());
        return close();
    }

    /** A time as EC2 writes it, with milliseconds. */
    static String time(Instant when) {
        return TIME.format(when);
    }

    /** Whether XML 1.0 can hold every character of {@code text}. */
    static boolean holds(String text) {
        return text.codePoints().allMatch(Xml::holds);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static boolean holds(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    private void escape(String value) {
        for (var i = 0; i < value.length(); ) {
            var c = value.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#13;");
                default -> text.appendCodePoint(holds(c) ? c : 0xfffd);
            }
        }
    }
}
