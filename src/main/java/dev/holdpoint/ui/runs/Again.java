package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagCopy;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.settings.Preset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a run may be asked for again without a second snapshot of the same moment, and as it was asked for. Pure; any
 * thread may call it.
 *
 * @param volumes whose request failed on evidence
 * @param instances of which they were taken as a set
 * @param form what else the request said
 * @param change the change ticket; empty for none
 */
public record Again(List<VolumeId> volumes, Set<String> instances, Preset form, String change) {
    private static final String OWN = "holdpoint:";

    /**
     * The volumes whose request failed on evidence. A set of which some members have a snapshot is not topped up: the
     * missing ones would be of another moment.
     */
    public static List<VolumeId> failed(Run run) {
        return failures(run).stream().map(intent -> intent.key().volume()).toList();
    }

    /**
     * The failed part of a run as a request of today.
     *
     * @param listed the volumes as they are now, which tell copied tags from typed ones
     */
    public static Again of(Run run, List<Volume> listed, LocalDate today) {
        var known = listed.stream().collect(Collectors.toMap(Volume::id, Function.identity(), (one, same) -> one));
        var failures = failures(run);
        var copied = copied(failures, known);
        var form = new Preset(
                run.id().toString(),
                run.description(),
                tags(failures, copied ? known : Map.of()),
                List.of(),
                copied,
                target(failures),
                days(failures, today),
                run.gate());
        var instances = failures.stream()
                .flatMap(intent -> intent.parameters().set().stream())
                .map(SnapshotSet::instance)
                .collect(Collectors.toUnmodifiableSet());
        return new Again(failed(run), instances, form, run.change().orElse(""));
    }

    private static List<Intent> failures(Run run) {
        return run.intents().stream()
                .filter(intent -> intent.state() instanceof IntentState.Failed && !run.partial(intent))
                .toList();
    }

    /** Of a set it is written down; of a volume by itself it shows, where the volume has tags to copy. */
    private static boolean copied(List<Intent> failures, Map<VolumeId, Volume> known) {
        return failures.stream()
                .anyMatch(intent -> intent.parameters()
                        .set()
                        .map(SnapshotSet::copyTags)
                        .orElseGet(() -> copied(intent, known.get(intent.key().volume()))));
    }

    private static boolean copied(Intent intent, @Nullable Volume volume) {
        if (volume == null) {
            return false;
        }
        var copies = TagCopy.of(TagSet.EMPTY, volume).tags();
        var keys = typed(intent).stream().map(Tag::key).toList();
        return !copies.isEmpty() && copies.stream().map(Tag::key).allMatch(keys::contains);
    }

    /** What all of them have: what only some have came from their volumes. */
    private static List<Tag> tags(List<Intent> failures, Map<VolumeId, Volume> copiedFrom) {
        return failures.stream()
                .map(intent -> typed(intent).stream()
                        .filter(tag -> Optional.ofNullable(
                                        copiedFrom.get(intent.key().volume()))
                                .filter(volume -> volume.tags().contains(tag))
                                .isEmpty())
                        .toList())
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElseGet(List::of)
                .stream()
                .limit(TagSet.MAX_OF_OPERATOR)
                .toList();
    }

    private static List<Tag> typed(Intent intent) {
        return intent.parameters().tags().stream()
                .filter(tag -> !tag.key().startsWith(OWN))
                .filter(tag -> TagSet.problemsOf(tag).isEmpty())
                .toList();
    }

    private static TargetChoice target(List<Intent> failures) {
        var targets = failures.stream()
                .map(intent -> intent.parameters().target())
                .map(target -> switch (target) {
                    case Target.InRegion ignored -> TargetChoice.REGION;
                    case Target.OnOutpost ignored -> TargetChoice.OWN_OUTPOST;
                    case Target.InLocalZone ignored -> TargetChoice.LOCAL_ZONE;
                })
                .toList();
        return targets.stream()
                .filter(choice -> choice != TargetChoice.REGION)
                .findFirst()
                .orElse(TargetChoice.REGION);
    }

    /** How many days from today they are wanted; none where that day is over. */
    private static @Nullable Integer days(List<Intent> failures, LocalDate today) {
        return failures.stream()
                .flatMap(intent -> intent.parameters().tags().stream())
                .filter(tag -> tag.key().equals(Carriers.KEEP_UNTIL))
                .findFirst()
                .flatMap(tag -> date(tag.value()))
                .map(date -> ChronoUnit.DAYS.between(today, date))
                .filter(days -> days >= 0 && days <= Preset.MAX_DAYS)
                .map(Math::toIntExact)
                .orElse(null);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException ignored) {
            // Whoever may change tags may write anything there.
            return Optional.empty();
        }
    }
}
