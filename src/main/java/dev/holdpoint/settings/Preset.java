package dev.holdpoint.settings;

import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for snapshots without its volumes, saved under a name for another time. Never a credential, an account or a
 * volume: a preset can be given to a colleague.
 *
 * @param name of 1 to {@value #MAX_NAME} characters, unique among the presets whatever its case
 * @param description as it is typed, with its placeholders
 * @param tags the operator's; a value may be empty, to be typed each time
 * @param requiredKeys the keys without which nothing may be taken
 * @param copyTags whether the volumes' own tags are copied
 * @param keepDays for how many days from the day of taking, or null for no date
 */
public record Preset(
        String name,
        String description,
        List<Tag> tags,
        List<String> requiredKeys,
        boolean copyTags,
        TargetChoice target,
        @Nullable Integer keepDays,
        Gate gate) {
    public static final int MAX_NAME = 60;
    /** Ten years, and far less than what a date can hold. */
    public static final int MAX_DAYS = 3660;

    /** A file that leaves something out says nothing about it; whatever it does say must be right. */
    public Preset {
        name = Objects.requireNonNullElse(name, "").strip();
        description = Objects.requireNonNullElse(description, "");
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.<Tag>of()));
        requiredKeys = List.copyOf(Objects.requireNonNullElse(requiredKeys, List.<String>of()));
        target = Objects.requireNonNullElse(target, TargetChoice.REGION);
        gate = Objects.requireNonNullElse(gate, Gate.ALL_RESTORABLE);
        if (name.isEmpty() || name.length() > MAX_NAME || controls(name) || controls(description)) {
            throw new IllegalArgumentException("not a preset’s name or description: " + name);
        }
        if (keepDays != null && (keepDays < 0 || keepDays > MAX_DAYS)) {
            throw new IllegalArgumentException("not a number of days: " + keepDays);
        }
        if (!TagSet.parse(tags).problems().isEmpty() || !keys(requiredKeys)) {
            throw new IllegalArgumentException("not a preset’s tags: " + name);
        }
    }

    /** For how many days the snapshots are wanted, if that is said. */
    public Optional<Integer> keep() {
        return Optional.ofNullable(keepDays);
    }

    /** The same preset under another name. */
    public Preset named(String other) {
        return new Preset(other, description, tags, requiredKeys, copyTags, target, keepDays, gate);
    }

    /** Whether {@code text} may be a preset’s name. */
    public static boolean isName(String text) {
        var name = text.strip();
        return !name.isEmpty() && name.length() <= MAX_NAME && !controls(name);
    }

    private static boolean keys(List<String> keys) {
        return new HashSet<>(keys).size() == keys.size()
                && keys.stream()
                        .allMatch(key -> TagSet.problemsOf(new Tag(key, "")).isEmpty());
    }

    private static boolean controls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
