package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is typed into the filter box, understood. Words and tokens are separated by blanks and must all match; double
 * quotes keep blanks together; a leading minus turns a word or token around.
 *
 * <ul>
 *   <li>{@code word}: the id, name, instance or a tag's value contains it
 *   <li>{@code tag:Key=value}: a tag has this value; {@code tag:Key}: there is such a tag
 *   <li>{@code state:in-use}, {@code type:gp3}, {@code zone:eu-west-1a}: EC2's word begins so
 * </ul>
 *
 * Upper and lower case do not matter. A token that nobody knows is a word like any other.
 */
final class VolumeFilter {
    private static final Pattern PART = Pattern.compile("-?(?:[^\\s\"]|\"[^\"]*\"?)+");

    private VolumeFilter() {}

    static Predicate<VolumeRow> parse(String text) {
        return PART.matcher(text)
                .results()
                .map(match -> part(match.group()))
                .reduce(Predicate::and)
                .orElse(row -> true);
    }

    private static Predicate<VolumeRow> part(String raw) {
        var part = raw.replace("\"", "").toLowerCase(Locale.ROOT);
        return part.length() > 1 && part.startsWith("-")
                ? positive(part.substring(1)).negate()
                : positive(part);
    }

    private static Predicate<VolumeRow> positive(String part) {
        int colon = part.indexOf(':');
        var rest = part.substring(colon + 1);
        return switch (colon < 0 ? "" : part.substring(0, colon)) {
            case "tag" -> tag(rest);
            case "state" -> row -> begins(row.volume().state(), rest);
            case "type" -> row -> begins(row.volume().type(), rest);
            case "zone" -> row -> begins(row.volume().zone(), rest);
            default -> row -> searched(row).anyMatch(text -> contains(text, part));
        };
    }

    private static Predicate<VolumeRow> tag(String rest) {
        int equals = rest.indexOf('=');
        if (rest.isEmpty()) {
            return row -> true;
        }
        if (equals < 0) {
            return row -> tags(row).anyMatch(tag -> tag.key().equalsIgnoreCase(rest));
        }
        var key = rest.substring(0, equals);
        var value = rest.substring(equals + 1);
        return row -> tags(row)
                .anyMatch(tag -> tag.key().equalsIgnoreCase(key) && tag.value().equalsIgnoreCase(value));
    }

    private static Stream<Tag> tags(VolumeRow row) {
        return row.volume().tags().stream();
    }

    private static Stream<String> searched(VolumeRow row) {
        return Stream.of(own(row.volume()), instances(row)).flatMap(List::stream);
    }

    private static List<String> own(Volume volume) {
        var texts = new ArrayList<String>();
        texts.add(volume.id().value());
        volume.tags().stream().map(Tag::value).forEach(texts::add);
        return texts;
    }

    private static List<String> instances(VolumeRow row) {
        var texts = new ArrayList<String>();
        row.volume().attachments().stream().map(Attachment::instanceId).forEach(texts::add);
        row.attachedTo().ifPresent(instance -> texts.add(instance.name()));
        return texts;
    }

    private static boolean begins(String text, String start) {
        return text.toLowerCase(Locale.ROOT).startsWith(start);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
