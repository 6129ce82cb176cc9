package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.text.Policies.Use;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccessRequestTest {
    private static final VolumeId ID = new VolumeId("vol-00000001");
    private static final Connection HERE = new Connection(
            "aws", new AccountId("222233334444"), "eu-west-1", "", "ops", "arn:aws:iam::222233334444:user/jdoe");
    private final AccessRequest requests = new AccessRequest(new Messages(Locale.ENGLISH));

    private static CheckReport report(Permission permission) {
        var random = new SplittableRandom(1);
        var volume = new Volume(
                ID, "in-use", 8, "gp3", "eu-west-1a", null, true, false, Instant.EPOCH, List.of(), List.of());
        var request = new SnapshotRequest(
                List.of(new Subject.Single(volume, null)),
                DescriptionTemplate.EMPTY,
                TagSet.EMPTY,
                false,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                null,
                null);
        var key = new IntentKey(IntentId.mint(Instant.EPOCH, random), ID);
        var parameters = new SnapshotParameters(ID, "d", List.of(new Tag("a", "b")), new Target.InRegion());
        var plan = new Plan(RunId.mint(Instant.EPOCH, random), HERE, request, List.of(new Plan.Item(key, parameters)));
        return new CheckReport(plan, Instant.EPOCH, List.of(new CheckReport.Item(ID, permission, List.of())));
    }

    @Test
    void itNamesWhoAsksForWhatAndTheLeastPolicyThatWouldDo() {
        var denied = new Permission.Denied(
                Problem.red("ec2.UnauthorizedOperation", "UnauthorizedOperation"),
                new Denial("ec2:CreateTags", "arn:aws:ec2:eu-west-1::snapshot/*", false));
        assertThat(requests.of(report(denied)))
                .isEqualTo("""
                arn:aws:iam::222233334444:user/jdoe wants to take EBS snapshots in account 222233334444, eu-west-1.
                AWS denied this for: vol-00000001
                Missing: ec2:CreateTags on arn:aws:ec2:eu-west-1::snapshot/*
                The least policy that allows it:
                """ + Policies.text(EnumSet.of(Use.LOOK, Use.VOLUMES, Use.TAGS), HERE));
    }

    @Test
    void whatAwsDidNotSayIsNotMadeUp() {
        var denied = new Permission.Denied(Problem.red("ec2.UnauthorizedOperation", "UnauthorizedOperation"));
        assertThat(requests.of(report(denied)))
                .contains("AWS did not say what exactly is missing")
                .doesNotContain("Missing:");
    }

    @Test
    void thereIsNoRequestWhereNothingWasDenied() {
        assertThat(requests.of(report(new Permission.Allowed()))).isEmpty();
    }
}
