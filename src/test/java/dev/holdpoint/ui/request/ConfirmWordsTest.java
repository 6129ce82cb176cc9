package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.ui.fx.FakeEngine;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmWordsTest {
    private final ConfirmWords words = new ConfirmWords(Fixtures.surroundings());
    private final CheckWords check = new CheckWords(Fixtures.surroundings());

    @Test
    void theButtonSaysWhatWillHappenAndWhere() {
        assertThat(words.act(Fixtures.CONNECTION, 3)).isEqualTo("Take 3 snapshots in 123456789012 / eu-west-1");
        assertThat(words.act(Fixtures.CONNECTION, 1)).isEqualTo("Take one snapshot in 123456789012 / eu-west-1");
        assertThat(words.act(null, 2)).isEqualTo("Take 2 snapshots");
    }

    @Test
    void theTargetIsCountedWhereItDiffers() {
        var volumes = List.of(
                new Fixtures.Build(1).on(Fixtures.OUTPOST).get(), Fixtures.volume(2, ""), Fixtures.volume(3, ""));
        var request = new SnapshotRequest(
                volumes, Description.EMPTY, TagSet.EMPTY, TargetChoice.OWN_OUTPOST, Gate.ALL_RESTORABLE, null, null);
        var plan = new FakeEngine().plan(Fixtures.CONNECTION, request);

        assertThat(words.target(plan)).isEqualTo("2 in the Region\nOne on Outpost op-0123456789abcdef0");
        assertThat(words.count(request)).isEqualTo("3 volumes, 300 GiB");
    }

    @Test
    void theThreeAnswersOfADryRunHaveThreeWords() {
        var problem = new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of(), "", "req-1");

        assertThat(check.answer(item(new Permission.Allowed()))).isEqualTo("Allowed");
        assertThat(check.answer(item(new Permission.Denied(problem)))).isEqualTo("Denied");
        assertThat(check.answer(item(new Permission.CouldNotTell(problem)))).isEqualTo("Could not tell");
        assertThat(check.answer(item(new Permission.Allowed(), problem))).isEqualTo("Blocked");
    }

    @Test
    void theDetailsToCopyNameTheVolumeTheCodeAndTheRequest() {
        var problem = new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of(), "AWS said no", "req-1");

        assertThat(check.details(item(new Permission.Denied(problem))))
                .isEqualTo(Fixtures.id(1) + "\nec2.UnauthorizedOperation\nAWS request id: req-1\nAWS said no");
        assertThat(check.details(item(new Permission.Allowed()))).isEmpty();
    }

    private static CheckReport.Item item(Permission permission, Problem... problems) {
        return new CheckReport.Item(Fixtures.id(1), permission, List.of(problems));
    }
}
