package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.sim.world.SnapshotItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What others change in the account after it was listed, and the check that says so before EC2 refuses or does it. */
class ChangesForeseenSimTest extends Foresight {
    @Test
    void aVolumeThatWasDeletedMeanwhile() {
        var plan = plan(TargetChoice.REGION, one(LOOSE));
        others().deleteVolume(LOOSE);
        expect(plan, Light.RED, "volume.gone", "InvalidVolume.NotFound");
    }

    @Test
    void aVolumeWhoseStateChangedMeanwhile() {
        var plan = plan(TargetChoice.REGION, one(DATA));
        others().setVolumeState(DATA, "deleting");
        expect(plan, Light.RED, "volume.state", "IncorrectState");
    }

    @Test
    void aVolumeThatWasAttachedToAnInstanceOfASetMeanwhileAndWouldBeTakenToo() {
        var plan = plan(TargetChoice.REGION, set());
        others().attach(LOOSE, HOST, "/dev/sdz");
        var report = check(plan);
        assertThat(report.items()).extracting(item -> item.light()).containsOnly(Light.RED);
        assertThat(report.items().getFirst().problems()).contains(Problem.red("set.attached-since", HOST, LOOSE));

        assertThat(send(plan.items().getFirst().parameters())).isNotInstanceOf(CreateOutcome.NotExecuted.class);
        assertThat(takenOf(LOOSE)).as("EC2 takes what is attached").isPositive();
    }

    @Test
    void aVolumeOfASetThatWasDetachedMeanwhileAndWouldBeMissing() {
        var plan = plan(TargetChoice.REGION, set());
        others().detach(DATA);
        long before = takenOf(DATA);
        assertThat(check(plan).items().getFirst().problems()).contains(Problem.red("set.detached-since", HOST, DATA));

        assertThat(send(plan.items().getFirst().parameters())).isNotInstanceOf(CreateOutcome.NotExecuted.class);
        assertThat(takenOf(DATA)).as("EC2 takes what is attached").isEqualTo(before);
    }

    @Test
    void anExcludedVolumeThatWasDetachedMeanwhile() {
        var all = (Subject.InstanceSet) set();
        var less = new Subject.InstanceSet(
                all.instance(), all.attached(), false, Set.of(fleet.volume(DATA).id()));
        var plan = plan(TargetChoice.REGION, less);
        others().detach(DATA);
        expect(plan, Light.RED, "set.detached-since", "InvalidParameterValue");
    }

    @Test
    void aVolumeOfASetThatHasGotMoreTagsThanASnapshotMayHave() {
        var plan = plan(TargetChoice.REGION, true, set());
        Map<String, String> tags = new HashMap<>();
        for (int number = 0; number < 50; number++) {
            tags.put("Key" + number, "value");
        }
        others().tagVolume(DATA, tags);
        var report = check(plan);
        assertThat(report.items()).extracting(item -> item.light()).containsOnly(Light.RED);
        assertThat(report.items())
                .filteredOn(item -> item.volume().value().equals(DATA))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.problems()).extracting(Problem::key).contains("tag.many-copied"));
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo("TagLimitExceeded");
    }

    @Test
    void aColleaguesSnapshotThatBeganSinceTheListWasRead() throws Exception {
        var plan = plan(TargetChoice.REGION, one(DATA));
        world.ec2.account().takeSnapshot(DATA, "by a colleague");
        var item = check(plan).items().getFirst();
        assertThat(item.toAccept())
                .anySatisfy(problem -> assertThat(
                                List.of(problem.key(), problem.arguments().get(2)))
                        .isEqualTo(List.of("volume.recent", "by a colleague")));
        assertThat(refusal(plan.items().getFirst().parameters())).isEqualTo("SnapshotCreationPerVolumeRateExceeded");
    }

    private long takenOf(String volume) {
        return world.ec2.account().snapshots().stream()
                .map(SnapshotItem::source)
                .filter(source -> source.id().equals(volume))
                .count();
    }
}
