package dev.holdpoint.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants: snapshots of these subjects, so described and so tagged.
 *
 * @param subjects volumes by themselves, instances as sets, or both
 * @param copyTags whether each snapshot also gets its volume's tags
 * @param changeId the change ticket, or null
 * @param keepUntilDate the UTC date until which the snapshots are wanted, or null
 */
public record SnapshotRequest(
        List<Subject> subjects,
        DescriptionTemplate description,
        TagSet tags,
        boolean copyTags,
        TargetChoice target,
        Gate gate,
        @Nullable String changeId,
        @Nullable LocalDate keepUntilDate) {

    public SnapshotRequest {
        subjects = distinct(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a request without a volume");
        }
        if (changeId != null && (changeId.isBlank() || changeId.length() > TagSet.MAX_VALUE)) {
            throw new IllegalArgumentException("not a change id: " + changeId);
        }
    }

    /** A request for volumes by themselves, described as it is typed. */
    public SnapshotRequest(
            List<Volume> volumes,
            Description description,
            TagSet tags,
            TargetChoice target,
            Gate gate,
            @Nullable String changeId,
            @Nullable LocalDate keepUntilDate) {
        this(
                volumes.stream()
                        .<Subject>map(volume -> new Subject.Single(volume, null))
                        .toList(),
                new DescriptionTemplate(description.text()),
                tags,
                false,
                target,
                gate,
                changeId,
                keepUntilDate);
    }

    /** A volume is wanted once: where a set has it, it is not taken by itself too. */
    private static List<Subject> distinct(List<Subject> subjects) {
        var seen = new HashSet<VolumeId>();
        for (var subject : subjects) {
            if (subject instanceof Subject.InstanceSet set) {
                for (var member : set.members()) {
                    if (!seen.add(member.id())) {
                        throw new IllegalArgumentException("in two sets: " + member.id());
                    }
                }
            }
        }
        var kept = new ArrayList<Subject>();
        for (var subject : subjects) {
            switch (subject) {
                case Subject.InstanceSet set -> kept.add(set);
                case Subject.Single single -> {
                    if (seen.add(single.volume().id())) {
                        kept.add(single);
                    }
                }
            }
        }
        return List.copyOf(kept);
    }

    /** Every volume that gets a snapshot. */
    public List<Volume> volumes() {
        return subjects.stream().flatMap(subject -> subject.members().stream()).toList();
    }

    /** What the description is filled in with, for a run that {@code connection}'s operator begins. */
    public DescriptionTemplate.Filling filling(Connection connection, Instant at) {
        return new DescriptionTemplate.Filling(change().orElse(""), connection.operator(), at);
    }

    /** The tags that the snapshot of {@code volume} gets besides this program's own, as this side sends them. */
    public List<Tag> tagsFor(Subject subject, Volume volume) {
        // For a set EC2 itself copies them: there is one list of tags for all members.
        return copyTags && subject instanceof Subject.Single
                ? TagCopy.of(tags, volume).tags()
                : tags.tags();
    }

    /** Why it cannot be planned as it stands: descriptions that do not fit when filled in, too many copied tags. */
    public List<Problem> problems(Connection connection, Instant at) {
        var problems = new ArrayList<Problem>();
        for (var subject : subjects) {
            problems.addAll(
                    description.describe(subject, filling(connection, at)).problems());
            if (copyTags) {
                subject.members()
                        .forEach(volume ->
                                TagCopy.of(tags, volume).tooMany(volume.id()).ifPresent(problems::add));
            }
        }
        return problems.stream().distinct().toList();
    }

    /** The change ticket, if one was named. */
    public Optional<String> change() {
        return Optional.ofNullable(changeId);
    }

    /** The date until which the snapshots are wanted, if one was named. */
    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(keepUntilDate);
    }
}
