package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeRow;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a token of the filter asks of a volume. The texts to look for are in lower case already. A token without a value
 * is still being typed, and lets everything through. Any thread may ask it.
 */
final class FilterToken {
    private static final char ASCII = 127;

    private FilterToken() {}

    /** Of a property by its name: {@code state = in-use}. */
    static Predicate<VolumeRow> of(String field, String sign, String value) {
        if (value.isEmpty()) {
            return row -> true;
        }
        return switch (field) {
            case "state" -> text(row -> row.volume().state(), sign, value);
            case "type" -> text(row -> row.volume().type(), sign, value);
            case "zone" -> text(row -> row.volume().zone(), sign, value);
            case "name" -> text(row -> row.volume().name(), sign, value);
            case "id" -> text(row -> row.volume().id().value(), sign, value);
            case "instance" -> instance(sign, value);
            case "encrypted" -> encrypted(sign, value);
            default -> size(sign, value);
        };
    }

    /** Of a tag; without a sign, that there is one of this key. Without a value, that it is empty. */
    static Predicate<VolumeRow> tag(String key, String sign, String value) {
        return switch (sign) {
            case "" -> row -> row.volume().tags().stream().anyMatch(tag -> has(tag, key));
            case "=" -> row -> anyTag(row, key, text -> text.equalsIgnoreCase(value));
            case "!=" -> row -> !anyTag(row, key, text -> text.equalsIgnoreCase(value));
            case ":" -> row -> anyTag(row, key, text -> contains(text, value));
            default -> row -> !anyTag(row, key, text -> contains(text, value));
        };
    }

    /** A word, in the id, the name, the instances or the tags' values. */
    static Predicate<Line> anywhere(String word) {
        return line -> line.text().contains(word);
    }

    private static Predicate<VolumeRow> encrypted(String sign, String value) {
        boolean wanted = value.startsWith("y") || value.startsWith("t");
        return row -> (row.volume().encrypted() == wanted) != sign.startsWith("!");
    }

    private static Predicate<VolumeRow> instance(String sign, String value) {
        Predicate<String> wanted =
                sign.endsWith(":") ? text -> contains(text, value) : text -> text.equalsIgnoreCase(value);
        Predicate<VolumeRow> any = row -> anyInstance(row, wanted);
        return sign.startsWith("!") ? any.negate() : any;
    }

    private static Predicate<VolumeRow> text(Function<VolumeRow, String> property, String sign, String value) {
        return switch (sign) {
            case "=" -> row -> property.apply(row).equalsIgnoreCase(value);
            case "!=" -> row -> !property.apply(row).equalsIgnoreCase(value);
            case "!:" -> row -> !contains(property.apply(row), value);
            default -> row -> contains(property.apply(row), value);
        };
    }

    /** In GiB; what is no number lets nothing through. */
    private static Predicate<VolumeRow> size(String sign, String value) {
        var digits = value.replaceFirst(" ?gib$", "");
        if (!digits.matches("[0-9]{1,9}")) {
            return row -> false;
        }
        int than = Integer.parseInt(digits);
        IntPredicate wanted = switch (sign) {
            case ">" -> gib -> gib > than;
            case ">=" -> gib -> gib >= than;
            case "<" -> gib -> gib < than;
            case "<=" -> gib -> gib <= than;
            case "!=", "!:" -> gib -> gib != than;
            default -> gib -> gib == than;
        };
        return row -> wanted.test(row.volume().sizeGib());
    }

    private static boolean anyTag(VolumeRow row, String key, Predicate<String> value) {
        return row.volume().tags().stream().anyMatch(tag -> has(tag, key) && value.test(tag.value()));
    }

    private static boolean has(Tag tag, String key) {
        return tag.key().equalsIgnoreCase(key);
    }

    private static boolean anyInstance(VolumeRow row, Predicate<String> wanted) {
        for (var attachment : row.volume().attachments()) {
            if (wanted.test(attachment.instanceId())) {
                return true;
            }
        }
        var host = row.instance();
        return host != null && wanted.test(host.name());
    }

    /** Of 50,000 rows at each keystroke: the whole part is compared only where its first letter stands. */
    private static boolean contains(String text, String part) {
        if (part.isEmpty()) {
            return true;
        }
        char lower = Character.toLowerCase(part.charAt(0));
        char upper = Character.toUpperCase(lower);
        int last = text.length() - part.length();
        for (int at = 0; at <= last; at++) {
            char here = text.charAt(at);
            // Beyond ASCII there are letters with more than two forms, which the comparison itself knows.
            boolean mayBegin = here == lower || here == upper || here > ASCII || lower > ASCII;
            if (mayBegin && text.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
