package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Volume> VOLUMES = List.of(Fixtures.volume(1, "one"));

    @Test
    void aFilledFormIsARequest() {
        var input = input(VOLUMES, "kernel patch", " CHG-4711 ", TODAY, List.of(new Tag("Owner", "jdoe")));

        assertThat(input.read(TODAY).value())
                .contains(new SnapshotRequest(
                        VOLUMES,
                        new Description("kernel patch"),
                        new TagSet(List.of(new Tag("Owner", "jdoe"))),
                        TargetChoice.REGION,
                        Gate.ALL_RESTORABLE,
                        "CHG-4711",
                        TODAY));
    }

    @Test
    void nothingButVolumesIsNeeded() {
        assertThat(input(VOLUMES, "", "  ", null, List.of()).read(TODAY).value())
                .contains(new SnapshotRequest(
                        VOLUMES,
                        Description.EMPTY,
                        TagSet.EMPTY,
                        TargetChoice.REGION,
                        Gate.ALL_RESTORABLE,
                        null,
                        null));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var input = new RequestInput(
                Checked.valid(List.of()),
                "{nonsense}",
                "c".repeat(257),
                TODAY.minusDays(1),
                new RequestInput.Tags(List.of(new Tag("aws:x", "")), false, List.of("Owner")),
                TargetChoice.REGION,
                Gate.ALL_CAPTURED,
                false);

        assertThat(input.read(TODAY).problems())
                .extracting(Problem::key)
                .containsExactly(
                        "request.no-volumes",
                        "description.placeholder",
                        "tag.reserved",
                        "tag.required",
                        "change.long",
                        "keep-until.past",
                        "request.gate-not-acknowledged");
    }

    @Test
    void theWeakerGateIsAcceptedOnceItIsAcknowledged() {
        var input = new RequestInput(
                singles(VOLUMES), "", "", null, RequestInput.Tags.NONE, TargetChoice.REGION, Gate.ALL_CAPTURED, true);

        assertThat(input.read(TODAY).value())
                .get()
                .extracting(SnapshotRequest::gate)
                .isEqualTo(Gate.ALL_CAPTURED);
    }

    @Test
    void whatIsChosenWronglySaysWhyInsteadOfThatNothingIsChosen() {
        var input = new RequestInput(
                Checked.invalid(Problem.red("set.excluded-many", "41", "40")),
                "",
                "",
                null,
                RequestInput.Tags.NONE,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                false);

        assertThat(input.read(TODAY).problems()).containsExactly(Problem.red("set.excluded-many", "41", "40"));
    }

    @Test
    void aRequiredKeyWantsAValueTypedOrOnEveryVolumeThatIsCopied() {
        var owned = new Fixtures.Build(2).tag("Owner", "jdoe").get();
        var keys = List.of("Owner");

        assertThat(new RequestInput.Tags(List.of(), false, keys).missing(List.of(owned)))
                .containsExactly("Owner");
        assertThat(new RequestInput.Tags(List.of(new Tag("Owner", " ")), false, keys).missing(VOLUMES))
                .containsExactly("Owner");
        assertThat(new RequestInput.Tags(List.of(new Tag("Owner", "x")), false, keys).missing(VOLUMES))
                .isEmpty();
        assertThat(new RequestInput.Tags(List.of(), true, keys).missing(List.of(owned)))
                .isEmpty();
        assertThat(new RequestInput.Tags(List.of(), true, keys).missing(List.of(owned, VOLUMES.getFirst())))
                .containsExactly("Owner");
    }

    private static RequestInput input(
            List<Volume> volumes, String description, String change, @Nullable LocalDate keep, List<Tag> tags) {
        return new RequestInput(
                singles(volumes),
                description,
                change,
                keep,
                new RequestInput.Tags(tags, false, List.of()),
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                false);
    }

    private static Checked<List<Subject>> singles(List<Volume> volumes) {
        return Checked.valid(volumes.stream()
                .<Subject>map(volume -> new Subject.Single(volume, null))
                .toList());
    }
}
