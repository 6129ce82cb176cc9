package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form holds, as it was typed. Equal means that nothing was edited.
 *
 * @param subjects what is chosen, or why it cannot be taken so
 * @param change the change id; blank for none
 * @param keepUntil the UTC date, or null
 * @param acknowledged whether the operator accepted the weaker gate in so many words
 */
record RequestInput(
        Checked<List<Subject>> subjects,
        String description,
        String change,
        @Nullable LocalDate keepUntil,
        Tags tags,
        TargetChoice target,
        Gate gate,
        boolean acknowledged) {

    /**
     * What the tags' part of the form holds.
     *
     * @param copied whether each snapshot also gets its volume's tags
     * @param required the keys without which nothing may be taken
     */
    record Tags(List<Tag> typed, boolean copied, List<String> required) {
        static final Tags NONE = new Tags(List.of(), false, List.of());

        Tags {
            typed = List.copyOf(typed);
            required = List.copyOf(required);
        }

        /** The required keys that have no value, neither a typed one nor on every volume one to be copied. */
        List<String> missing(List<Volume> volumes) {
            return required.stream()
                    .filter(key -> !has(typed, key))
                    .filter(key -> !copied || volumes.stream().anyMatch(volume -> !has(volume.tags(), key)))
                    .toList();
        }

        private static boolean has(List<Tag> tags, String key) {
            return tags.stream()
                    .anyMatch(tag -> tag.key().equals(key) && !tag.value().isBlank());
        }
    }

    /** The request, or every reason why this is none yet. */
    Checked<SnapshotRequest> read(LocalDate todayInUtc) {
        var problems = new ArrayList<Problem>(subjects.problems());
        var chosen = subjects.value().orElse(List.of());
        if (chosen.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.red("request.no-volumes"));
        }
        var words = DescriptionTemplate.parse(description);
        problems.addAll(words.problems());
        var tagSet = TagSet.parse(tags.typed());
        problems.addAll(tagSet.problems());
        var volumes =
                chosen.stream().flatMap(subject -> subject.members().stream()).toList();
        tags.missing(volumes).forEach(key -> problems.add(Problem.red("tag.required", key)));
        problems.addAll(ofChange());
        problems.addAll(ofKeepUntil(todayInUtc));
        if (gate == Gate.ALL_CAPTURED && !acknowledged) {
            problems.add(Problem.red("request.gate-not-acknowledged"));
        }
        if (!problems.isEmpty()) {
            return new Checked.Invalid<>(problems);
        }
        var id = change.isBlank() ? null : change.strip();
        return Checked.valid(new SnapshotRequest(
                chosen, words.orThrow(), tagSet.orThrow(), tags.copied(), target, gate, id, keepUntil));
    }

    /** What is wrong with the change id. */
    List<Problem> ofChange() {
        return change.strip().length() > TagSet.MAX_VALUE
                ? List.of(Problem.red("change.long", Integer.toString(TagSet.MAX_VALUE)))
                : List.of();
    }

    /** What is wrong with the date. */
    List<Problem> ofKeepUntil(LocalDate todayInUtc) {
        var date = keepUntil;
        return date != null && date.isBefore(todayInUtc)
                ? List.of(Problem.red("keep-until.past", date.toString()))
                : List.of();
    }
}
