package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetChoiceTest {
    private static final OutpostArn OUTPOST =
            new OutpostArn("arn:aws:outposts:eu-west-1:000000000000:outpost/op-0123456789abcdef0");

    private static Volume volume(String zone, @Nullable OutpostArn outpost, boolean encrypted) {
        return new Volume(
                new VolumeId("vol-00000001"),
                "in-use",
                8,
                "gp2",
                zone,
                outpost,
                encrypted,
                false,
                Instant.EPOCH,
                List.of(),
                List.of());
    }

    private static final Volume IN_REGION = volume("eu-west-1a", null, true);
    private static final Volume ON_OUTPOST = volume("eu-west-1a", OUTPOST, true);
    private static final Volume IN_ZONE = volume("us-west-2-lax-1a", null, true);

    @Test
    void theRegionIsAlwaysLegal() {
        assertThat(List.of(IN_REGION, ON_OUTPOST, IN_ZONE))
                .allSatisfy(volume ->
                        assertThat(TargetChoice.REGION.refusal(volume)).isEmpty());
    }

    @Test
    void anOutpostIsLegalForItsOwnEncryptedVolumes() {
        assertThat(TargetChoice.OWN_OUTPOST.refusal(ON_OUTPOST)).isEmpty();
        assertThat(TargetChoice.OWN_OUTPOST.refusal(IN_REGION))
                .contains(Problem.red("target.no-outpost", "vol-00000001"));
        assertThat(TargetChoice.OWN_OUTPOST.refusal(volume("eu-west-1a", OUTPOST, false)))
                .contains(Problem.red("outpost.unencrypted", "vol-00000001"));
    }

    @Test
    void aLocalZoneIsLegalForItsOwnVolumesAndNeverTogetherWithAnOutpost() {
        assertThat(TargetChoice.LOCAL_ZONE.refusal(IN_ZONE)).isEmpty();
        assertThat(TargetChoice.LOCAL_ZONE.refusal(IN_REGION))
                .contains(Problem.red("target.no-zone", "vol-00000001", "eu-west-1a"));
        assertThat(TargetChoice.LOCAL_ZONE.refusal(volume("us-west-2-wl1-las-wlz-1", null, true)))
                .contains(Problem.red("target.no-zone", "vol-00000001", "us-west-2-wl1-las-wlz-1"));
        assertThat(TargetChoice.LOCAL_ZONE.refusal(volume("us-west-2-lax-1a", OUTPOST, true)))
                .contains(Problem.red("target.zone-on-outpost", "vol-00000001"));
    }

    @Test
    void aSelectionMayGoWhereOneOfItsVolumesMayGo() {
        assertThat(TargetChoice.OWN_OUTPOST.refusal(List.of(IN_REGION, ON_OUTPOST)))
                .isEmpty();
        assertThat(TargetChoice.OWN_OUTPOST.refusal(List.of(IN_REGION, IN_ZONE)))
                .contains(Problem.red("target.no-outpost", "vol-00000001"));
    }

    @Test
    void stayingOnAnOutpostIsForGood() {
        assertThat(TargetChoice.OWN_OUTPOST.consequences(ON_OUTPOST))
                .containsExactly(Problem.info("outpost.one-way", "vol-00000001", "op-0123456789abcdef0"));
        assertThat(TargetChoice.REGION.consequences(ON_OUTPOST)).isEmpty();
    }

    @Test
    void aTargetThatIsRefusedIsNeverWhatAVolumeIsResolvedTo() {
        for (var choice : TargetChoice.values()) {
            for (var volume : List.of(IN_REGION, ON_OUTPOST, IN_ZONE)) {
                if (choice.refusal(volume).isPresent()) {
                    assertThat(choice.resolve(volume)).isEqualTo(new Target.InRegion());
                }
            }
        }
    }
}
