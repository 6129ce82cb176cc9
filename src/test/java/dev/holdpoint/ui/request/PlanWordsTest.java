package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.text.Policies;
import dev.holdpoint.ui.fx.FakeEngine;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.request.PlanWords.Call;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of a plan is read off the plan itself: the calls on the screen, as commands and as a policy. */
class PlanWordsTest {
    private static final Subject SET = new Subject.InstanceSet(
            Chosen.DB,
            Chosen.volumes(Chosen.ROOT, Chosen.DATA, Chosen.WAL),
            true,
            Set.of(Chosen.WAL.volume().id()));
    private static final Subject EDGE =
            new Subject.Single(new Fixtures.Build(6).on(Fixtures.OUTPOST).get(), null);
    private static final Subject LOOSE = new Subject.Single(Chosen.LOOSE.volume(), null);

    private final PlanWords words = new PlanWords(Fixtures.surroundings());

    @Test
    void everyCallIsListedWithWhatItTakesAndWhereItGoes() {
        var plan = plan("before {change}", true, SET, EDGE, LOOSE);

        assertThat(words.calls(plan))
                .containsExactly(
                        new Call(
                                "CreateSnapshots",
                                "i-0db, one volume: db-data (vol-00000000000000002)",
                                "before CHG-4711",
                                "to the Region · one tag · without the boot volume · without one data volume · copies"
                                        + " the volumes’ tags"),
                        new Call(
                                "CreateSnapshot",
                                "vol-00000000000000006",
                                "before CHG-4711",
                                "to Outpost op-0123456789abcdef0 · one tag"),
                        new Call(
                                "CreateSnapshot",
                                "archive (vol-00000000000000005)",
                                "before CHG-4711",
                                "to the Region · 2 tags"));
        assertThat(words.summary(plan)).isEqualTo("Will call: CreateSnapshots × 1, CreateSnapshot × 2; about 1 s");
        assertThat(words.place(plan)).isEqualTo("1234-5678-9012 / eu-west-1: 3 snapshots, 300 GiB");
    }

    @Test
    void theTextToCopyHoldsTheSame() {
        assertThat(words.text(plan("", false, LOOSE))).isEqualTo("""
                1234-5678-9012 / eu-west-1: one snapshot, 100 GiB
                Will call: CreateSnapshot × 1; about 1 s
                CreateSnapshot  archive (vol-00000000000000005)
                    (no description)
                    to the Region · one tag""");
    }

    @Test
    void theCommandsHoldTheSameParametersToTheLetterAndAreTriedOnce() {
        var plan = plan("it’s {change}; rm -rf $HOME", true, SET, EDGE);
        var set = plan.items().getFirst().parameters().description();
        var edge = plan.items().getLast().parameters().description();

        assertThat(CliText.of(plan).lines())
                .containsExactly(
                        "AWS_MAX_ATTEMPTS=1 aws --profile ops-prod --region eu-west-1 ec2 create-snapshots"
                                + " --instance-specification '{\"InstanceId\":\"i-0db\",\"ExcludeBootVolume\":true,"
                                + "\"ExcludeDataVolumeIds\":[\"vol-00000000000000003\"]}'"
                                + " --copy-tags-from-source volume --description '" + set + "'"
                                + " --tag-specifications '[{\"ResourceType\":\"snapshot\",\"Tags\":"
                                + "[{\"Key\":\"Owner\",\"Value\":\"o'\\''neill \\\"jd\\\"\"}]}]'",
                        "AWS_MAX_ATTEMPTS=1 aws --profile ops-prod --region eu-west-1 ec2 create-snapshot"
                                + " --volume-id vol-00000000000000006 --description '" + edge + "'"
                                + " --tag-specifications '[{\"ResourceType\":\"snapshot\",\"Tags\":"
                                + "[{\"Key\":\"Owner\",\"Value\":\"o'\\''neill \\\"jd\\\"\"}]}]'"
                                + " --outpost-arn arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0");
        assertThat(set).startsWith("it’s CHG-4711; rm -rf $HOME [hp:");
    }

    @Test
    void thePolicyAllowsWhatThePlanNeedsAndNothingElse() {
        assertThat(Policies.of(plan("", false, SET, LOOSE))).isEqualTo("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Resource": "*",
                   "Action": ["ec2:DescribeVolumes", "ec2:DescribeInstances", "ec2:DescribeSnapshots"]},
                  {"Effect": "Allow", "Action": "ec2:CreateSnapshot",
                   "Resource": ["arn:aws:ec2:eu-west-1:123456789012:volume/*", "arn:aws:ec2:eu-west-1::snapshot/*"]},
                  {"Effect": "Allow", "Action": "ec2:CreateSnapshots",
                   "Resource": ["arn:aws:ec2:eu-west-1:123456789012:instance/*", "arn:aws:ec2:eu-west-1:123456789012:volume/*", "arn:aws:ec2:eu-west-1::snapshot/*"]},
                  {"Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "arn:aws:ec2:eu-west-1::snapshot/*",
                   "Condition": {"StringEquals": {"ec2:CreateAction": ["CreateSnapshot", "CreateSnapshots"]}}}]}""");
        assertThat(Policies.of(plan("", false, LOOSE))).contains("\"ec2:CreateAction\": [\"CreateSnapshot\"]");
        assertThat(Policies.of(plan("", false, SET))).contains("\"ec2:CreateAction\": [\"CreateSnapshots\"]");
        assertThat(Policies.of(plan("", false, LOOSE).descriptionOnly()))
                .contains("ec2:CreateSnapshot\"")
                .doesNotContain("ec2:CreateSnapshots", "ec2:CreateTags");
        assertThat(Policies.of(plan("", false, EDGE).descriptionOnly()))
                .contains("arn:aws:outposts:eu-west-1:123456789012:outpost/*");
    }

    private static Plan plan(String description, boolean copyTags, Subject... subjects) {
        var request = new SnapshotRequest(
                List.of(subjects),
                new DescriptionTemplate(description),
                new TagSet(List.of(new Tag("Owner", "o'neill \"jd\""))),
                copyTags,
                TargetChoice.OWN_OUTPOST,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
        return new FakeEngine().plan(Fixtures.CONNECTION, request);
    }
}
