package dev.holdpoint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tags of a snapshot that takes over its volume's: the typed ones, then those of the volume that are neither
 * reserved nor typed. EC2 does the same for a set by {@code CopyTagsFromSource}.
 *
 * @param tags what the snapshot gets besides this program's own
 * @param reserved the keys of the volume that are not copied, because they are AWS's or this program's own
 * @param collisions the keys that are typed with another value than the volume's; the typed value counts
 */
public record TagCopy(List<Tag> tags, List<String> reserved, List<String> collisions) {
    public TagCopy {
        tags = List.copyOf(tags);
        reserved = List.copyOf(reserved);
        collisions = List.copyOf(collisions);
    }

    /** What becomes of {@code typed} and the tags of {@code volume} together. */
    public static TagCopy of(TagSet typed, Volume volume) {
        var values = typed.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
        var all = new ArrayList<>(typed.tags());
        var reserved = new ArrayList<String>();
        var collisions = new ArrayList<String>();
        for (var tag : volume.tags()) {
            var typedValue = values.get(tag.key());
            if (isReserved(tag.key())) {
                reserved.add(tag.key());
            } else if (typedValue == null) {
                all.add(tag);
            } else if (!typedValue.equals(tag.value())) {
                collisions.add(tag.key());
            }
        }
        return new TagCopy(all, reserved, collisions);
    }

    private static boolean isReserved(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return lower.startsWith("aws:") || lower.startsWith("holdpoint:");
    }

    /** Why EC2 would refuse so many: the limit is counted with this program's own four. */
    public Optional<Problem> tooMany(VolumeId volume) {
        return tags.size() <= TagSet.MAX_OF_OPERATOR
                ? Optional.empty()
                : Optional.of(Problem.red(
                        "tag.many-copied",
                        volume.value(),
                        Integer.toString(tags.size()),
                        Integer.toString(TagSet.MAX_OF_OPERATOR)));
    }

    /** What the operator should know of it: what was left out, and which value counts. */
    public List<Problem> remarks(VolumeId volume) {
        var problems = new ArrayList<Problem>();
        tooMany(volume).ifPresent(problems::add);
        if (!reserved.isEmpty()) {
            problems.add(Problem.info("tag.not-copied", volume.value(), String.join(", ", reserved)));
        }
        if (!collisions.isEmpty()) {
            problems.add(Problem.info("tag.collides", volume.value(), String.join(", ", collisions)));
        }
        return problems;
    }
}
