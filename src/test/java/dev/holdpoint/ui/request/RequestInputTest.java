package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SnapshotRequest;
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
                List.of(),
                "x".repeat(214),
                "c".repeat(257),
                TODAY.minusDays(1),
                List.of(new Tag("aws:x", "")),
                TargetChoice.REGION,
                Gate.ALL_CAPTURED,
                false);

        assertThat(input.read(TODAY).problems())
                .extracting(Problem::key)
                .containsExactly(
                        "request.no-volumes",
                        "description.long",
                        "tag.reserved",
                        "change.long",
                        "keep-until.past",
                        "request.gate-not-acknowledged");
    }

    @Test
    void theWeakerGateIsAcceptedOnceItIsAcknowledged() {
        var input = new RequestInput(VOLUMES, "", "", null, List.of(), TargetChoice.REGION, Gate.ALL_CAPTURED, true);

        assertThat(input.read(TODAY).value())
                .get()
                .extracting(SnapshotRequest::gate)
                .isEqualTo(Gate.ALL_CAPTURED);
    }

    private static RequestInput input(
            List<Volume> volumes, String description, String change, @Nullable LocalDate keep, List<Tag> tags) {
        return new RequestInput(
                volumes, description, change, keep, tags, TargetChoice.REGION, Gate.ALL_RESTORABLE, false);
    }
}
