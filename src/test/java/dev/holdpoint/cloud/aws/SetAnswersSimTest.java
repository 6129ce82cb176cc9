package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.CreateOutcome.Ambiguous;
import dev.holdpoint.cloud.CreateOutcome.NotExecuted;
import dev.holdpoint.cloud.CreateOutcome.SetCreated;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CreateSnapshots: what is sent, what is made of the answer, and that it is never sent again. */
class SetAnswersSimTest {
    private static final String START = "2026-11-24T02:00:01.000Z";
    private static final VolumeId OTHER = new VolumeId("vol-0fedcba9876543210");
    private static final SnapshotSet SET = new SnapshotSet(
            "i-0123456789abcdef0",
            true,
            List.of(new VolumeId("vol-0aaaaaaaaaaaaaaaa")),
            true,
            List.of(Wire.VOLUME, OTHER));

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private static SnapshotParameters parameters(Target target) {
        var plain = Wire.PARAMETERS;
        return new SnapshotParameters(plain.volume(), plain.description(), plain.tags(), target, SET);
    }

    private CreateOutcome create() {
        return wire.cloud().createSnapshot(parameters(new Target.InRegion()), Wire.NOW);
    }

    private static String item(String snapshot, String volume, String start) {
        return "<item><snapshotId>%s</snapshotId><volumeId>%s</volumeId><state>pending</state><startTime>%s</startTime></item>"
                .formatted(snapshot, volume, start);
    }

    private static String answer(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <CreateSnapshotsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                  <requestId>%s</requestId><snapshotSet>%s</snapshotSet>
                </CreateSnapshotsResponse>""".formatted(Replies.REQUEST_ID, String.join("", items));
    }

    private static final String ONE = item("snap-00000001", Wire.VOLUME.value(), START);
    private static final String TWO = item("snap-00000002", OTHER.value(), START);

    @Test
    void oneRequestNamesTheInstanceAndWhatIsLeftOut() {
        wire.server.answers(Replies.xml(answer(ONE, TWO)));
        assertThat(create())
                .isEqualTo(new SetCreated(
                        Map.of(Wire.VOLUME, new SnapshotId("snap-00000001"), OTHER, new SnapshotId("snap-00000002")),
                        Instant.parse(START),
                        Replies.REQUEST_ID));
        assertThat(wire.server.received()).hasSize(1);
        assertThat(wire.server.received().getFirst().form())
                .containsEntry("Action", "CreateSnapshots")
                .containsEntry("InstanceSpecification.InstanceId", "i-0123456789abcdef0")
                .containsEntry("InstanceSpecification.ExcludeBootVolume", "true")
                .containsEntry("InstanceSpecification.ExcludeDataVolumeId.1", "vol-0aaaaaaaaaaaaaaaa")
                .containsEntry("CopyTagsFromSource", "volume")
                .containsEntry("Description", Wire.PARAMETERS.description())
                .containsEntry("TagSpecification.1.ResourceType", "snapshot")
                .containsEntry("TagSpecification.1.Tag.1.Key", "Team")
                .doesNotContainKeys("VolumeId", "DryRun", "OutpostArn", "Location");
    }

    @Test
    void theDryRunIsTheSameRequest() {
        wire.server.answers(Replies.error(412, "DryRunOperation", "would have succeeded"));
        assertThat(wire.cloud().dryRun(parameters(new Target.InRegion()))).isEqualTo(new Permission.Allowed());
        wire.server.answers(Replies.xml(answer(ONE, TWO)));
        create();
        var asked = new HashMap<>(wire.server.received().getFirst().form());
        assertThat(asked.remove("DryRun")).isEqualTo("true");
        assertThat(asked).isEqualTo(wire.server.received().getLast().form());
    }

    @Test
    void aSetGoesToItsOutpost() {
        var arn = new OutpostArn("arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0");
        wire.server.answers(Replies.xml(answer(ONE, TWO)));
        wire.cloud().createSnapshot(parameters(new Target.OnOutpost(arn)), Wire.NOW);
        assertThat(wire.server.received().getFirst().form()).containsEntry("OutpostArn", arn.value());
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                arguments(
                        "another volume",
                        Replies.xml(answer(ONE, item("snap-00000002", "vol-0bbbbbbbbbbbbbbbb", START)))),
                arguments(
                        "a volume twice", Replies.xml(answer(ONE, item("snap-00000002", Wire.VOLUME.value(), START)))),
                arguments("a snapshot twice", Replies.xml(answer(ONE, item("snap-00000001", OTHER.value(), START)))),
                arguments("no snapshot id", Replies.xml(answer(ONE, item("", OTHER.value(), START)))),
                arguments("a malformed id", Replies.xml(answer(ONE, item("snap-XYZ", OTHER.value(), START)))),
                arguments(
                        "two points in time",
                        Replies.xml(answer(ONE, item("snap-00000002", OTHER.value(), "2026-11-24T02:00:02.000Z")))),
                arguments(
                        "no point in time",
                        Replies.xml(answer(ONE, TWO).replaceFirst("<startTime>[^<]*</startTime>", ""))),
                arguments("nothing", Replies.xml(answer())),
                arguments("an empty body", Replies.xml("")),
                arguments("HTML", Replies.status(200, "text/html", "<html>hi</html>")),
                arguments("no request id", Replies.xml(Replies.withoutRequestId(answer(ONE, TWO)))),
                arguments("202", Replies.status(202, "text/xml", answer(ONE, TWO))),
                arguments("500", Replies.error(500, "InternalError", "why")),
                arguments("RST", Replies.reset()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void whatCannotBeTrustedIsADoubtAboutAllMembers(String what, ScriptedServer.Behaviour behaviour) {
        wire.server.answers(behaviour);
        assertThat(create()).as(what).isInstanceOf(Ambiguous.class);
        assertThat(wire.server.received()).hasSize(1);
    }

    @Test
    void aMemberThatTheAnswerDoesNotNameStaysInDoubtAlone() {
        wire.server.answers(Replies.xml(answer(ONE)));
        var made = (SetCreated) create();
        assertThat(made.of(Wire.VOLUME)).isInstanceOf(CreateOutcome.Created.class);
        assertThat(made.of(OTHER)).isInstanceOf(Ambiguous.class);
    }

    @Test
    void aRefusalIsCertain() {
        wire.server.answers(Replies.error(400, "InvalidParameterValue", "why"));
        assertThat(create()).isInstanceOf(NotExecuted.class);
    }

    @Test
    void whoMayDecodeADenialLearnsWhatIsMissing() {
        var encoded = "Q2FuYXJ5_of-an-encoded-message-0123456789";
        wire.server.answers((request, socket) -> request.action().equals("DecodeAuthorizationMessage")
                ? Replies.xml("""
                        <DecodeAuthorizationMessageResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                          <DecodeAuthorizationMessageResult><DecodedMessage>{"allowed":false,"explicitDeny":true,\
                        "context":{"action":"ec2:CreateTags","resource":"arn:aws:ec2:eu-west-1::snapshot/*"}}\
                        </DecodedMessage></DecodeAuthorizationMessageResult>
                          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
                        </DecodeAuthorizationMessageResponse>""").answer(request, socket)
                : Replies.error(
                                403,
                                "UnauthorizedOperation",
                                "You are not authorized. Encoded authorization failure message: " + encoded)
                        .answer(request, socket));
        var denied = (Permission.Denied) wire.cloud().dryRun(parameters(new Target.InRegion()));
        assertThat(denied.denial()).contains(new Denial("ec2:CreateTags", "arn:aws:ec2:eu-west-1::snapshot/*", true));
    }

    @Test
    void whoMayNotDecodeIsDeniedAllTheSameAndAskedOnce() {
        wire.server.answers((request, socket) -> (request.action().equals("DecodeAuthorizationMessage")
                        ? Replies.status(403, "text/xml", """
                                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>\
                                <Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error>\
                                <RequestId>r-1</RequestId></ErrorResponse>""")
                        : Replies.error(
                                403,
                                "UnauthorizedOperation",
                                "No. Encoded authorization failure message: Q2FuYXJ5_of-an-encoded-message-01"))
                .answer(request, socket));
        var cloud = wire.cloud();
        for (int i = 0; i < 3; i++) {
            assertThat(cloud.dryRun(parameters(new Target.InRegion())))
                    .isInstanceOfSatisfying(
                            Permission.Denied.class,
                            denied -> assertThat(denied.denial()).isEmpty());
        }
        assertThat(wire.server.received())
                .filteredOn(request -> request.action().equals("DecodeAuthorizationMessage"))
                // The SDK tries a call again where the answer's Date is far from its own clock: it is one call all the
                // same.
                .extracting(request -> request.headers().get("amz-sdk-invocation-id"))
                .isNotEmpty()
                .doesNotContainNull()
                .satisfies(calls -> assertThat(Set.copyOf(calls)).hasSize(1));
    }
}
