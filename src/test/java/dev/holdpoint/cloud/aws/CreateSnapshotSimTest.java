package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.CreateOutcome.Created;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One CreateSnapshot over a real socket: what leaves, and how often. */
class CreateSnapshotSimTest {
    private static final String SNAPSHOT = "snap-0fedcba9876543210";
    private static final String VOLUME = Wire.VOLUME.value();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void aTrustworthyAnswerIsASnapshot() {
        assertThat(create(Replies.xml(Replies.created(SNAPSHOT, VOLUME))))
                .isEqualTo(new Created(
                        new SnapshotId(SNAPSHOT), Instant.parse("2026-11-24T02:00:01Z"), Replies.REQUEST_ID));
    }

    @Test
    void theRequestIsSignedWithExactlyTheDateThatWasDecided() {
        var signedAt = Instant.parse("2026-11-24T01:59:42.750Z");
        wire.server.answers(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));

        assertThat(wire.cloud().createSnapshot(Wire.PARAMETERS, signedAt)).isInstanceOf(Created.class);

        assertThat(wire.server.received()).singleElement().satisfies(request -> {
            assertThat(request.header("X-Amz-Date")).isEqualTo("20261124T015942Z");
            assertThat(request.header("Authorization"))
                    .contains("Credential=AKIADEMO/20261124/eu-west-1/ec2/aws4_request");
        });
    }

    @Test
    void everyParameterOfTheRequestIsSent() {
        create(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));

        assertThat(wire.server.received().getFirst().form())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Action", "CreateSnapshot",
                        "Version", "2016-11-15",
                        "VolumeId", VOLUME,
                        "Description", "before patching [hp:0192f0c4-0000-7000-8000-000000000001]",
                        "TagSpecification.1.ResourceType", "snapshot",
                        "TagSpecification.1.Tag.1.Key", "Team",
                        "TagSpecification.1.Tag.1.Value", "db",
                        "TagSpecification.1.Tag.2.Key", "holdpoint:intent",
                        "TagSpecification.1.Tag.2.Value", "0192f0c4-0000-7000-8000-000000000001"));
    }

    @Test
    void theTargetDecidesWhichOfOutpostArnAndLocationIsSent() {
        var outpost = new OutpostArn("arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0");

        assertThat(sentFor(new Target.InRegion())).doesNotContainKeys("OutpostArn", "Location");
        assertThat(sentFor(new Target.OnOutpost(outpost)))
                .containsEntry("OutpostArn", outpost.value())
                .doesNotContainKey("Location");
        assertThat(sentFor(new Target.InLocalZone()))
                .containsEntry("Location", "local")
                .doesNotContainKey("OutpostArn");
    }

    @Test
    void descriptionOnlyModeSendsNoTagSpecification() {
        var untagged = new SnapshotParameters(Wire.VOLUME, "x", List.of(), new Target.InRegion());
        wire.server.answers(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));

        wire.cloud().createSnapshot(untagged, Wire.NOW);

        assertThat(wire.server.received().getFirst().form().keySet()).noneMatch(key -> key.startsWith("TagSpec"));
    }

    @Test
    void theDryRunIsTheVeryRequestButForDryRun() {
        create(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));
        wire.server.answers(Replies.error(412, "DryRunOperation", "Request would have succeeded"));
        wire.cloud().dryRun(Wire.PARAMETERS);

        var sent = wire.server.received().getFirst().form();
        var tried = new HashMap<>(wire.server.received().getLast().form());
        assertThat(tried.remove("DryRun")).isEqualTo("true");
        assertThat(tried).isEqualTo(sent);
    }

    @Test
    void aDateThatIsStaleByTheWallClockIsNotSent() {
        var stale = wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW.minusSeconds(31));
        var ahead = wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW.plusSeconds(31));

        assertThat(wire.server.received()).isEmpty();
        assertThat(List.of(stale, ahead))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo(notExecuted(Kind.UNREACHABLE, "date-stale")));
    }

    @Test
    void aDateOfThirtySecondsAgoIsStillSent() {
        wire.server.answers(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));

        assertThat(wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW.minusSeconds(30)))
                .isInstanceOf(Created.class);
    }

    private static CreateOutcome notExecuted(Kind kind, String code) {
        return new NotExecuted(new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, "", ""));
    }

    private Map<String, String> sentFor(Target target) {
        wire.server.answers(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));
        wire.cloud().createSnapshot(new SnapshotParameters(Wire.VOLUME, "x", List.of(), target), Wire.NOW);
        return wire.server.received().getLast().form();
    }

    private CreateOutcome create(Behaviour behaviour) {
        wire.server.answers(behaviour);
        var outcome = wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW);
        assertThat(wire.server.received()).hasSize(1);
        return outcome;
    }
}
