package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotRequest;
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
 * @param change the change id; blank for none
 * @param keepUntil the UTC date, or null
 * @param acknowledged whether the operator accepted the weaker gate in so many words
 */
record RequestInput(
        List<Volume> volumes,
        String description,
        String change,
        @Nullable LocalDate keepUntil,
        List<Tag> tags,
        TargetChoice target,
        Gate gate,
        boolean acknowledged) {

    RequestInput {
        volumes = List.copyOf(volumes);
        tags = List.copyOf(tags);
    }

    /** The request, or every reason why this is none yet. */
    Checked<SnapshotRequest> read(LocalDate todayInUtc) {
        var problems = new ArrayList<Problem>();
        if (volumes.isEmpty()) {
            problems.add(Problem.red("request.no-volumes"));
        }
        var words = Description.parse(description);
        problems.addAll(words.problems());
        var tagSet = TagSet.parse(tags);
        problems.addAll(tagSet.problems());
        problems.addAll(ofChange());
        problems.addAll(ofKeepUntil(todayInUtc));
        if (gate == Gate.ALL_CAPTURED && !acknowledged) {
            problems.add(Problem.red("request.gate-not-acknowledged"));
        }
        if (!problems.isEmpty()) {
            return new Checked.Invalid<>(problems);
        }
        var id = change.isBlank() ? null : change.strip();
        return Checked.valid(
                new SnapshotRequest(volumes, words.orThrow(), tagSet.orThrow(), target, gate, id, keepUntil));
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
