package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every parameter of CreateSnapshot has its effect (docs/ec2.md, sections 1 and 2.2). */
class CreateSnapshotSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static final String COLD = "vol-0a5ac1ded0000a001";
    private static final String PLANT = "vol-0fac70a70000b0001";
    private static final String PLANT_ROOT = "vol-0fac70a70000a0001";
    private static final String EDGE = "vol-0ed9e0000000a0001";
    private static final String OUTPOST = "arn:aws:outposts:eu-west-1:000000000000:outpost/op-0fac70a7000000001";

    private final SimClock clock = SimClock.manual(NOON);
    private SimulatedEc2 ec2;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withClock(clock).withSnapshotTime(Duration.ofMinutes(10)));
        wire = Wire.to(ec2);
    }

    @AfterEach
    void stop() throws IOException {
        ec2.close();
    }

    @Test
    void theAnswerIsTheSnapshotAsTheReferenceShapesIt() throws IOException {
        var answer = wire.take(
                DATA,
                "Description",
                "before <upgrade> & \"more\" ü",
                "TagSpecification.1.ResourceType",
                "snapshot",
                "TagSpecification.1.Tag.1.Key",
                "change",
                "TagSpecification.1.Tag.1.Value",
                "CHG-1");

        assertThat(answer.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CreateSnapshotResponse"
                        + " xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>")
                .contains("<volumeId>" + DATA + "</volumeId><status>pending</status>"
                        + "<startTime>2026-11-24T12:00:00.000Z</startTime><progress></progress>")
                .contains("<description>before &lt;upgrade&gt; &amp; \"more\" ü</description>")
                .contains("<tagSet><item><key>change</key><value>CHG-1</value></item></tagSet>")
                .contains("<encrypted>true</encrypted>");
        assertThat(answer.text("snapshotId")).matches("snap-[0-9a-f]{17}");
        assertThat(answer.head()).contains("Date: Tue, 24 Nov 2026 12:00:00 GMT");
    }

    @Test
    void aDryRunIsAllowedOrDeniedAndTakesNothing() throws IOException {
        var before = ec2.account().snapshots();

        assertThat(wire.take(DATA, "DryRun", "true").refusal()).isEqualTo("412 DryRunOperation");
        assertThat(wire.as("read-only").take(DATA, "DryRun", "true").refusal()).isEqualTo("403 UnauthorizedOperation");
        assertThat(ec2.account().snapshots()).isEqualTo(before);
    }

    @Test
    void whoMayNotTagCanTakeOnlyWithoutTags() throws IOException {
        var operator = wire.as("no-tags");

        assertThat(operator.take(
                                DATA,
                                "TagSpecification.1.ResourceType",
                                "snapshot",
                                "TagSpecification.1.Tag.1.Key",
                                "a",
                                "TagSpecification.1.Tag.1.Value",
                                "b",
                                "DryRun",
                                "true")
                        .refusal())
                .isEqualTo("403 UnauthorizedOperation");
        assertThat(operator.take(DATA).status()).isEqualTo(200);
    }

    @Test
    void oneVolumeIsDeniedToOneOperator() throws IOException {
        assertThat(wire.as("one-denied").take(DATA).refusal()).isEqualTo("403 UnauthorizedOperation");
        assertThat(wire.as("one-denied").take("vol-0ddb0da7a0000b002").status()).isEqualTo(200);
    }

    @Test
    void permissionsCanBeTakenAwayAndGivenBack() throws IOException {
        ec2.account().identities().deny("ec2:CreateSnapshot", "*");
        assertThat(wire.take(DATA).refusal()).isEqualTo("403 UnauthorizedOperation");

        ec2.account().identities().restore();

        assertThat(wire.take(DATA).status()).isEqualTo(200);
    }

    @Test
    void fiftyTagsFitAndFiftyOneDoNot() throws IOException {
        assertThat(wire.take(DATA, tags(51)).refusal()).isEqualTo("400 TagLimitExceeded");
        assertThat(wire.take(DATA, tags(50)).all("key")).hasSize(50);
    }

    @Test
    void tagsAreCheckedOneByOne() throws IOException {
        assertThat(tag("snapshot", "aws:mine", "x")).isEqualTo("400 InvalidParameterValue");
        assertThat(tag("snapshot", "k".repeat(128), "x")).isEqualTo("400 InvalidParameterValue");
        assertThat(tag("snapshot", "k", "v".repeat(257))).isEqualTo("400 InvalidParameterValue");
        assertThat(tag("volume", "k", "v")).isEqualTo("400 InvalidParameterValue");
        assertThat(wire.take(
                                DATA,
                                "TagSpecification.1.ResourceType",
                                "snapshot",
                                "TagSpecification.1.Tag.1.Key",
                                "k",
                                "TagSpecification.1.Tag.1.Value",
                                "1",
                                "TagSpecification.1.Tag.2.Key",
                                "k",
                                "TagSpecification.1.Tag.2.Value",
                                "2")
                        .refusal())
                .isEqualTo("400 InvalidParameterValue");
    }

    @Test
    void whatIsWrongWithTheVolumeIsSaidByCode() throws IOException {
        assertThat(wire.ec2("CreateSnapshot").refusal()).isEqualTo("400 MissingParameter");
        assertThat(wire.take("vol-xyz").refusal()).isEqualTo("400 InvalidVolumeID.Malformed");
        assertThat(wire.take("vol-01234567").refusal()).isEqualTo("400 InvalidVolume.NotFound");
        assertThat(wire.take(DATA, "Colour", "blue").refusal()).isEqualTo("400 UnknownParameter");
        assertThat(wire.take(DATA, "DryRun", "perhaps").refusal()).isEqualTo("400 InvalidParameterValue");
        assertThat(wire.take(DATA, "Description", "d".repeat(256)).refusal()).isEqualTo("400 InvalidParameterValue");
        ec2.account().colleagues().setVolumeState(DATA, "deleting");
        assertThat(wire.take(DATA).refusal()).isEqualTo("400 IncorrectState");
    }

    @Test
    void fifteenSecondsMustPassBetweenTwoSnapshotsOfAVolume() throws IOException {
        assertThat(wire.take(DATA).status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(14_999));
        assertThat(wire.take(DATA).refusal()).isEqualTo("400 SnapshotCreationPerVolumeRateExceeded");
        clock.advance(Duration.ofMillis(1));
        assertThat(wire.take(DATA).status()).isEqualTo(200);
    }

    @Test
    void fiveSnapshotsOfAVolumeMayBePendingAndOneOfAColdOne() throws IOException {
        for (var i = 0; i < 5; i++) {
            assertThat(wire.take(DATA).status()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(15));
        }
        assertThat(wire.take(DATA).refusal()).isEqualTo("400 ConcurrentSnapshotLimitExceeded");
        assertThat(wire.take(COLD).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(15));
        assertThat(wire.take(COLD).refusal()).isEqualTo("400 ConcurrentSnapshotLimitExceeded");
    }

    @Test
    void thePendingQuotaHoldsUntilASnapshotCompletes() throws IOException {
        ec2.account().colleagues().setPendingQuota(1);
        var first = wire.take(DATA).text("snapshotId");
        assertThat(wire.take(COLD).refusal()).isEqualTo("400 PendingSnapshotLimitExceeded");

        ec2.account().finishSnapshot(first, false);

        assertThat(wire.take(COLD).status()).isEqualTo(200);
    }

    @Test
    void theQuotaOfSnapshotsHoldsUntilOneIsDeleted() throws IOException {
        var all = ec2.account().snapshots().size();
        ec2.account().colleagues().setSnapshotQuota(all + 1);
        var first = wire.take(DATA).text("snapshotId");
        assertThat(wire.take(COLD).refusal()).isEqualTo("400 SnapshotLimitExceeded");

        ec2.account().deleteSnapshot(first);

        assertThat(wire.take(COLD).status()).isEqualTo(200);
    }

    @Test
    void whatAnotherToolIsWritingUsesTheQuotaOfPendingSnapshotsUp() throws IOException {
        ec2.account().colleagues().leaveSnapshots(99, true);
        assertThat(wire.take(DATA).status()).isEqualTo(200);
        assertThat(wire.take(COLD).refusal()).isEqualTo("400 PendingSnapshotLimitExceeded");
    }

    @Test
    void anOutpostVolumeGoesToItsOwnOutpostOrTheRegionAndStaysWithItsLineage() throws IOException {
        assertThat(wire.take(DATA, "OutpostArn", OUTPOST).refusal()).isEqualTo("400 InvalidParameterValue");
        assertThat(wire.take(PLANT_ROOT, "OutpostArn", OUTPOST.replace("001", "002"))
                        .refusal())
                .isEqualTo("400 InvalidParameterValue");
        assertThat(wire.take(PLANT_ROOT, "OutpostArn", OUTPOST).text("outpostArn"))
                .isEqualTo(OUTPOST);
        clock.advance(Duration.ofSeconds(15));
        assertThat(wire.take(PLANT_ROOT).refusal()).isEqualTo("400 UnsupportedOperation");
        // The fleet's old snapshot of this one is in the Region.
        assertThat(wire.take(PLANT, "OutpostArn", OUTPOST).refusal()).isEqualTo("400 UnsupportedOperation");
        assertThat(wire.take(PLANT).status()).isEqualTo(200);
    }

    @Test
    void aLocationIsForLocalZonesAloneAndNeverGoesWithAnOutpost() throws IOException {
        assertThat(wire.take(DATA, "Location", "regional").refusal()).isEqualTo("400 InvalidParameterCombination");
        assertThat(wire.take(PLANT_ROOT, "Location", "local", "OutpostArn", OUTPOST)
                        .refusal())
                .isEqualTo("400 InvalidParameterCombination");
        assertThat(wire.take(EDGE, "Location", "there").refusal()).isEqualTo("400 InvalidParameterValue");
        assertThat(wire.take(EDGE, "Location", "local").text("availabilityZone"))
                .isEqualTo("eu-west-1-lis-1a");
    }

    @Test
    void productCodesAreCarriedOver() throws IOException {
        assertThat(wire.take("vol-0f1e000000000a001").text("productCode")).isEqualTo("5tiyrfb5tasxk9gmnab39b843");
    }

    private String tag(String type, String key, String value) throws IOException {
        return wire.take(
                        DATA,
                        "TagSpecification.1.ResourceType",
                        type,
                        "TagSpecification.1.Tag.1.Key",
                        key,
                        "TagSpecification.1.Tag.1.Value",
                        value)
                .refusal();
    }

    private static String[] tags(int count) {
        var parameters = new ArrayList<>(List.of("TagSpecification.1.ResourceType", "snapshot"));
        for (var i = 1; i <= count; i++) {
            parameters.addAll(List.of("TagSpecification.1.Tag." + i + ".Key", "key-" + i));
            parameters.addAll(List.of("TagSpecification.1.Tag." + i + ".Value", "v"));
        }
        return parameters.toArray(String[]::new);
    }
}
